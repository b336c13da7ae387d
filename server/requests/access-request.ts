import { defineEntity, p } from '@mikro-orm/core';
import type { Actor } from '../trust/actor.ts';
import { nextRequestState, requestStates, type RequestEvent } from './rules.ts';
import { newId } from '../new-id.ts';

const AccessRequestSchema = defineEntity({
  name: 'AccessRequest',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    accountId: p.uuid(),
    personId: p.uuid(),
    productId: p.uuid(),
    /** The school it is for; null for the trust. */
    schoolId: p.uuid().nullable(),
    /** Why they need it, in their words. */
    reason: p.string(),
    state: p.enum(requestStates).default('open'),
    askedAt: p.datetime(),
    answeredAt: p.datetime().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredByName: p.string().nullable(),
    /** What whoever answered says to it. */
    answerNote: p.string().nullable(),
    /** What came of it. */
    grantId: p.uuid().nullable(),
  },
});

/** What a request is answered with. */
export interface Answer {
  readonly by: Pick<Actor, 'accountId' | 'label'>;
  readonly note: string | null;
  readonly grantId?: string;
}

/** A member of staff asks for a product at one place, with a reason; the administrators there answer. */
export class AccessRequest extends AccessRequestSchema.class {
  /** Moves along the state machine, or throws the rule's refusal. */
  apply(event: RequestEvent, { by, note, grantId }: Answer, now: Date): void {
    this.state = nextRequestState(this.state, event);
    this.answeredAt = now;
    this.answeredBy = by.accountId;
    this.answeredByName = by.label;
    this.answerNote = note;
    this.grantId = grantId ?? null;
  }
}
AccessRequestSchema.setClass(AccessRequest);
