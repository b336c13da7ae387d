import type { ContactReason, soughtReasons } from '#server/contacts/rules.ts';
import type { ContactRow } from '../../answers.ts';
import { dayOf, shortInstantOf } from '../when.ts';

type Facts = Pick<
  ContactRow,
  'status' | 'reasons' | 'type' | 'flagged' | 'flagLostAt' | 'welcomeUntil' | 'revokeReason' | 'email'
>;

/** Why access would end, in a few words. */
export const reasonLabels: Readonly<Record<ContactReason, string>> = {
  no_student: 'No student at the school',
  replaced: 'A newer record of them exists',
  wrong_contact: 'Never meant to have an account',
  portal_flag_removed: 'Portal flag, or access to each child, removed',
};

/** What the list can be narrowed down to, in a few words. */
export const soughtLabels: Readonly<Record<(typeof soughtReasons)[number], string>> = {
  ...reasonLabels,
  children_ended: 'Access to each child ended by the office',
  switched_off: 'Switched off by the MIS',
  no_email: 'No e-mail address',
};

/** One reason as the list says it, with what is known of it. */
export function reasonText(reason: ContactReason, { type, flagged, flagLostAt }: Facts): string {
  if (reason === 'wrong_contact')
    return flagged ? 'Not linked to any student' : `No portal flag, as ${type.name}`;
  if (reason === 'portal_flag_removed')
    return flagLostAt === null
      ? 'The office ended access to each child here'
      : `Portal flag removed on ${dayOf(flagLostAt)}, as ${type.name}`;
  return reasonLabels[reason];
}

/** Why a contact stands as they do: the reasons, or what is being waited for. */
export function whyTexts(row: Facts, now: string): string[] {
  const reasons = row.reasons.map((reason) => reasonText(reason, row));
  if (row.status === 'never_logged_in' && row.welcomeUntil !== null)
    return [
      row.welcomeUntil > now
        ? `Welcome sent, runs out ${shortInstantOf(row.welcomeUntil)}`
        : `Welcome ran out ${shortInstantOf(row.welcomeUntil)}`,
    ];
  if (row.status === 'not_eligible' && row.email === null && reasons.length === 0)
    return ['No e-mail address: print a letter'];
  if (row.status === 'revoked') return ['Access was revoked', ...reasons];
  if (row.status === 'blocked') return ['Safeguarding block'];
  if (row.status === 'ready_to_provision') return ['Has a child here, and no account yet'];
  if (row.status === 'active') return ['Has a child here, and signs in'];
  return reasons;
}
