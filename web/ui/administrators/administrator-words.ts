import type { AdministratorStatus } from '#server/administrators/change-rules.ts';
import { administratorRoleNames, type AdministratorRole } from '#server/administrators/rules.ts';
import type { AdministratorRow, MySite } from '../../answers.ts';
import { counted } from '../counted.ts';
import type { Tone } from '../invitations/status-words.ts';
import { ago, dayMonthOf, instantOf, left } from '../when.ts';

/** How each status is called and coloured. */
export const administratorStatusWords: Readonly<
  Record<AdministratorStatus, { readonly label: string; readonly tone: Tone }>
> = {
  active: { label: 'Active', tone: 'ok' },
  invite_pending: { label: 'Invite Pending', tone: 'wait' },
  invite_expired: { label: 'Invite Expired', tone: 'late' },
  declined: { label: 'Declined', tone: 'stop' },
};

/** What each role may do, in one line. */
export const administratorRoleAbout: Readonly<Record<AdministratorRole, string>> = {
  account_owner: 'Everything, at all sites. A second administrator approves it.',
  account_admin: 'Everything but API keys and erasing people; makes no Owners or Admins.',
  full_edit: 'Invites staff, gives and ends their access, answers requests.',
  helpdesk: 'Sends invitations again and helps with passwords. Nothing else.',
  observer: 'Sees everything, also the audit log. Changes nothing.',
};

/** What a role is called here: by the trust's own name, if it has one. */
export const roleNameOf = ({ role, roleName }: Pick<AdministratorRow, 'role' | 'roleName'>): string =>
  roleName ?? administratorRoleNames[role];

/** What somebody manages, as a person says it: "All sites", "Primaries", "Riverside Primary and 2 other schools". */
export function sitesInWords(
  { sites: { allSites, schools, groups, others } }: Pick<AdministratorRow, 'sites'>,
  site: Pick<MySite, 'kind' | 'trustName'>,
): string {
  if (allSites) return site.kind === 'trust' ? 'All sites' : `All sites of ${site.trustName}`;
  const names = [...groups, ...schools].map(({ name }) => name);
  const hidden = names.length > most ? names.length - most + 1 : 0;
  const rest = hidden + others;
  const shown = names.slice(0, names.length - hidden);
  const more =
    rest === 0 ? [] : [counted(rest, shown.length ? 'other' : 'school', shown.length ? 'others' : 'schools')];
  return shown.length + more.length === 0 ? 'No school' : list.format([...shown, ...more]);
}

const most = 3;
const list = new Intl.ListFormat('en-GB');

/** The line that explains a status, and its exact instant. */
export function standingOf(
  row: Pick<
    AdministratorRow,
    'status' | 'since' | 'expiresAt' | 'invitedBy' | 'declinedAt' | 'declineReason' | 'lastSignInAt'
  >,
  now: string,
): { readonly text: string; readonly exact?: string } {
  const { status, since, expiresAt, invitedBy, declinedAt, declineReason, lastSignInAt } = row;
  if (status === 'active')
    return lastSignInAt === null
      ? { text: 'Has not signed in yet', exact: `Administrator since ${instantOf(since)}` }
      : { text: `Signed in ${ago(lastSignInAt, now)}`, exact: `Signed in on ${instantOf(lastSignInAt)}` };
  const exact = `Sent on ${instantOf(since)}${expiresAt ? `, until ${instantOf(expiresAt)}` : ''}`;
  if (status === 'declined') {
    const text = declinedAt === null ? 'Declined' : `On ${dayMonthOf(declinedAt)}`;
    return { text: declineReason ? `${text}: “${declineReason}”` : text, exact };
  }
  if (status === 'invite_expired') return { text: `Ran out ${ago(expiresAt ?? since, now)}`, exact };
  return { text: `Invited ${ago(since, now)} by ${invitedBy}, ${left(expiresAt ?? since, now)}`, exact };
}

const factorNames = { totp: 'Authenticator app', passkey: 'Passkey' } as const;

/** The second step at sign-in: which, or that there is none. */
export const factorsInWords = ({ factors }: Pick<AdministratorRow, 'factors'>): string =>
  factors.length === 0 ? 'None' : list.format(factors.map((factor) => factorNames[factor]));

/** Why somebody cannot be changed by whoever looks; null when they can. */
export function whyNot({
  isMe,
  obstacle,
  sites,
}: Pick<AdministratorRow, 'isMe' | 'obstacle' | 'sites'>): string | null {
  if (obstacle === null) return null;
  if (isMe) return 'This is you. Nobody changes their own role: ask another Account Owner.';
  if (obstacle === 'above_own_power')
    return 'This role is above your own power: an Account Owner changes it.';
  return sites.allSites || sites.others > 0 || sites.groups.length > 0
    ? 'They manage sites that you do not: the trust changes what they may do.'
    : 'Your role changes no administrators.';
}
