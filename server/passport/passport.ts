import { z } from 'zod';
import { endReasons } from '../access/rules.ts';
import { invitationStates, staffStatuses } from '../invitations/rules.ts';
import { planItemStates, planKinds } from '../plans/rules.ts';
import { requestStates } from '../requests/rules.ts';

const instant = z.iso.datetime();
const day = z.iso.date();
const name = z.string();
const words = z.string().nullable();

const access = z.strictObject({
  product: name,
  role: name,
  /** The school, or the trust, that it is or was held at. */
  place: name,
  /** The school, or the trust, that gave it and may end it. */
  managedBy: name,
  givenAt: instant,
  givenBy: name.nullable(),
  /** Whether they accepted an invitation, had asked for it, were part of a bulk change, or simply got it. */
  how: z.enum(['invitation', 'request', 'bulk', 'directly']),
  why: words,
  /** The last day, of access that is or was for a time. */
  lastDay: day.nullable(),
  endedAt: instant.nullable(),
  endedBy: name.nullable(),
  endReason: z.enum(endReasons).nullable(),
  endNote: words,
});

const invitation = z.strictObject({
  sentAt: instant,
  /** The newest issue of it, which runs until `expiresAt`. */
  issuedAt: instant,
  expiresAt: instant,
  invitedBy: name,
  address: z.string(),
  state: z.enum(invitationStates),
  answeredAt: instant.nullable(),
  declineReason: words,
  note: words,
  offers: z.array(z.strictObject({ product: name, role: name, place: name })),
});

const request = z.strictObject({
  product: name,
  place: name,
  reason: z.string(),
  state: z.enum(requestStates),
  askedAt: instant,
  answeredAt: instant.nullable(),
  answeredBy: name.nullable(),
  answer: words,
});

const plan = z.strictObject({
  kind: z.enum(planKinds),
  madeAt: instant,
  madeBy: name,
  note: words,
  outcome: z.enum(planItemStates),
  reason: words,
});

const signIn = z.strictObject({
  at: instant,
  what: z.enum(['signed_in', 'refused', 'signed_out']),
  /** The network address it came from, where it was written down; a school, and a trust that shares the account with another, is not told. */
  address: z.string().nullable(),
});

const signInChange = z.strictObject({
  at: instant,
  what: z.enum(['created', 'reopened', 'closed', 'name', 'email', 'password', 'password_by_link']),
});

/**
 * An access passport: everything that is known of one member of staff's access, past and present, as the site sees
 * it. Instants are ISO 8601 in UTC, days `2026-12-19`. Other people appear by their names alone, where they acted.
 * Within version 1 fields are only ever added.
 */
export const passportSchema = z.strictObject({
  version: z.literal(1),
  madeAt: instant,
  trust: name,
  /** Whose view this is: the trust sees all, a school what is held at it or managed by it. */
  seenFrom: name,
  person: z.strictObject({
    id: z.uuid(),
    staffId: z.string(),
    name,
    rosterEmail: z.string().nullable(),
    loginEmail: z.string().nullable(),
    status: z.enum(staffStatuses),
    switchedOff: z.boolean(),
    leftAt: instant.nullable(),
    /** Since which import a complete roster has left them out, for the first time: they have left once the next one does. */
    missingSince: instant.nullable(),
    registeredAt: instant.nullable(),
    /** When they were erased: their name and addresses are not known any more. */
    erasedAt: instant.nullable(),
  }),
  posts: z.array(
    z.strictObject({
      job: name,
      place: name,
      from: day.nullable(),
      until: day.nullable(),
      leftAt: instant.nullable(),
    }),
  ),
  access: z.array(access),
  invitations: z.array(invitation),
  requests: z.array(request),
  bulkChanges: z.array(plan),
  /** The newest fifty. */
  signIns: z.array(signIn),
  signInChanges: z.array(signInChange),
});

export type Passport = z.infer<typeof passportSchema>;
