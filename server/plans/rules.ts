/** The life of a plan: draft → approved → running → done; cancelled; undone. */
export const planStates = ['draft', 'approved', 'running', 'done', 'cancelled', 'undone'] as const;
export type PlanState = (typeof planStates)[number];

/** The life of one row of a plan. */
export const planItemStates = ['to_do', 'done', 'skipped', 'failed', 'undone'] as const;
export type PlanItemState = (typeof planItemStates)[number];

export const planKinds = ['invite'] as const;

/** How many rows are carried out in one transaction. */
export const planChunk = 250;
