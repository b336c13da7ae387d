import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';
import { approvalKinds, approvalStates } from './rules.ts';

const ApprovalSchema = defineEntity({
  name: 'Approval',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    kind: p.enum(approvalKinds),
    planId: p.uuid().nullable(),
    invitationId: p.uuid().nullable(),
    administratorId: p.uuid().nullable(),
    blockId: p.uuid().nullable(),
    /** What would be done, as it stood when it was asked for: ids, codes and counts. */
    facts: p.json<Readonly<Record<string, unknown>>>(),
    state: p.enum(approvalStates).default('open'),
    askedBy: p.uuid(),
    askedByName: p.string(),
    askedAt: p.datetime(),
    expiresAt: p.datetime(),
    answeredBy: p.uuid().nullable(),
    answeredByName: p.string().nullable(),
    answeredAt: p.datetime().nullable(),
    answerNote: p.string().nullable(),
  },
});

/** A large act that waits until a second administrator has looked at it. */
export class Approval extends ApprovalSchema.class {}
ApprovalSchema.setClass(Approval);
