import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';
import { rolloverImports } from './rules.ts';

const RolloverSchema = defineEntity({
  name: 'Rollover',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    schoolId: p.uuid(),
    /** The year that begins, such as 2027/28. */
    title: p.string(),
    lastOn: p.date(),
    firstOn: p.date(),
    imports: p.enum(rolloverImports),
    openedBy: p.uuid().nullable(),
    openedByName: p.string(),
    openedAt: p.datetime(),
    answer: p.enum(['go', 'no_go'] as const).nullable(),
    answeredByName: p.string().nullable(),
    answeredAt: p.datetime().nullable(),
    answerNote: p.string().nullable(),
    /** What is proposed and, once it is let go, done. */
    planId: p.uuid().nullable(),
    wentAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    finishedByName: p.string().nullable(),
    cancelledAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
  },
});

/** The turn of the school year at one school. */
export class Rollover extends RolloverSchema.class {}
RolloverSchema.setClass(Rollover);
