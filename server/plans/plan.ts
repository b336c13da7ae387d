import { defineEntity, p } from '@mikro-orm/core';
import type { PlacedRole } from '../access/rules.ts';
import { planKinds, planOrigins, planStates } from './rules.ts';
import { newId } from '../new-id.ts';

const PlanSchema = defineEntity({
  name: 'Plan',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    schoolId: p.uuid().nullable(),
    kind: p.enum(planKinds),
    state: p.enum(planStates).default('approved'),
    /** The roles that everybody of the plan is offered, or is changed to. */
    offers: p.json<readonly PlacedRole[]>(),
    /** The one product that a change of role or a removal is about. */
    productId: p.uuid().nullable(),
    endsAt: p.datetime().nullable(),
    note: p.string().nullable(),
    /** Whether the people concerned are told by mail. */
    tell: p.boolean().default(true),
    fileName: p.string().nullable(),
    stoppedAt: p.datetime().nullable(),
    /** Null while nobody answers for what the product drafted by itself. */
    madeBy: p.uuid().nullable(),
    madeByName: p.string(),
    madeAt: p.datetime(),
    /** What it was drafted by. */
    origin: p.enum(planOrigins).default('person'),
    /** When it was last let go; of a draft, that this was too long ago. */
    approvedAt: p.datetime().nullable(),
    /** Of an undo: the plan that it takes back, and what that did. */
    undoesPlanId: p.uuid().nullable(),
    undoesKind: p.enum(planKinds).nullable(),
    /** When whoever answers for it was mailed that it is done. */
    reportedAt: p.datetime().nullable(),
    /** Whether it was let go by the trust's setting, in nobody's name: it goes on as long as that allows it. */
    byItself: p.boolean().default(false),
    /** Why somebody threw it away. */
    discardNote: p.string().nullable(),
    /** When it was last asked for again. */
    askedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    total: p.integer(),
  },
});

/** A bulk change, written down row by row before anything happens. */
export class Plan extends PlanSchema.class {}
PlanSchema.setClass(Plan);
