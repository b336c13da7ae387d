import { defineEntity, p } from '@mikro-orm/core';
import type { Actor } from '../trust/actor.ts';
import {
  invitationExpiry,
  invitationStates,
  inviteeKinds,
  nextInvitationState,
  type InvitationEvent,
} from './rules.ts';
import { newId } from '../new-id.ts';

const InvitationSchema = defineEntity({
  name: 'Invitation',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    kind: p.enum(inviteeKinds),
    /** The school it is for; null for the trust. */
    schoolId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    email: p.string(),
    name: p.string(),
    state: p.enum(invitationStates).default('pending'),
    /** Counts its issues. Only the link of the newest one works. */
    version: p.integer().default(1),
    /** Half of what the link is made of; the portal's key is the other half. New with every issue. */
    nonce: p.uint8array().hidden(),
    issuedAt: p.datetime(),
    expiresAt: p.datetime(),
    invitedBy: p.uuid().nullable(),
    invitedByName: p.string(),
    createdAt: p.datetime(),
    answeredAt: p.datetime().nullable(),
    acceptedBy: p.uuid().nullable(),
    expiryToldAt: p.datetime().nullable(),
    /** Why access is offered. */
    note: p.string().nullable(),
    declineReason: p.string().nullable(),
    /** The address that an administrator corrected it to, and the roster's then. */
    correctedEmail: p.string().nullable(),
    correctedOver: p.string().nullable(),
    correctedByName: p.string().nullable(),
    correctedAt: p.datetime().nullable(),
    /** When, and how often, the invitee asked for a new link. */
    askedAgainAt: p.datetime().nullable(),
    askedAgain: p.integer().default(0),
  },
});

/** Who answers for an issue: what they may no longer grant, it no longer gives. */
export type Inviter = Pick<Actor, 'accountId' | 'label'>;

/** An offer of access, made to one address, open until it is answered or runs out. */
export class Invitation extends InvitationSchema.class {
  /** Moves along the state machine, or throws the rule's refusal. */
  apply(event: Exclude<InvitationEvent, 'reissue'>, now: Date): void {
    this.state = nextInvitationState(this, event, now);
    if (event === 'cancel' || event === 'decline') this.answeredAt = now;
  }

  /** Where it goes from now on, instead of where the roster says; null lets the roster speak again. */
  correctAddress(correction: { email: string; over: string | null } | null, by: Inviter, now: Date): void {
    this.correctedEmail = correction?.email ?? null;
    this.correctedOver = correction?.over ?? null;
    this.correctedByName = correction && by.label;
    this.correctedAt = correction && now;
  }

  /** A new issue, to the address of today: a new nonce and a full new period. The older link is dead from here on. */
  reissue(nonce: Uint8Array, now: Date, email: string | null, by?: Inviter): void {
    this.state = nextInvitationState(this, 'reissue', now);
    this.email = email ?? this.email;
    this.version += 1;
    this.nonce = nonce;
    this.issuedAt = now;
    this.expiresAt = invitationExpiry(this.kind, now);
    this.expiryToldAt = null;
    if (by === undefined) return;
    this.invitedBy = by.accountId;
    this.invitedByName = by.label;
  }
}
InvitationSchema.setClass(Invitation);
