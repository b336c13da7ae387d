/** The life of a plan: draft → approved → running → done; cancelled; undone. */
export const planStates = ['draft', 'approved', 'running', 'done', 'cancelled', 'undone'] as const;
export type PlanState = (typeof planStates)[number];

/** The life of one row of a plan. */
export const planItemStates = ['to_do', 'done', 'skipped', 'failed', 'undone'] as const;
export type PlanItemState = (typeof planItemStates)[number];

/** What a plan does: invites, invites by a file, changes a role, removes one product, or revokes everything. */
export const planKinds = ['invite', 'csv', 'change_role', 'remove_role', 'revoke'] as const;
export type PlanKind = (typeof planKinds)[number];

/** How many rows are carried out in one transaction. */
export const planChunk = 250;
