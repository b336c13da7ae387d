import { defineEntity, p } from '@mikro-orm/core';
import { planKinds, planStates } from './rules.ts';

const PlanSchema = defineEntity({
  name: 'Plan',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => crypto.randomUUID()),
    trustId: p.uuid(),
    schoolId: p.uuid().nullable(),
    kind: p.enum(planKinds),
    state: p.enum(planStates).default('approved'),
    productRoleId: p.uuid(),
    madeBy: p.uuid(),
    madeByName: p.string(),
    madeAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    total: p.integer(),
  },
});

/** A bulk change, written down row by row before anything happens. */
export class Plan extends PlanSchema.class {}
PlanSchema.setClass(Plan);
