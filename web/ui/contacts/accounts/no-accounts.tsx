import { Link } from '@remix-run/react';
import type { UserType } from '#server/contacts/accounts/rules.ts';
import type { ContactStatus } from '#server/contacts/rules.ts';
import { useMay } from '../../use-may.ts';
import { accountsHref, type AnyFilter } from '../list/contact-links.ts';
import { typeNames } from './account-words.ts';

interface Props {
  readonly user: Exclude<UserType, 'contact'>;
  readonly filter: AnyFilter;
}

const noStaff: Readonly<Record<ContactStatus, string>> = {
  ready_to_provision: 'Everybody who works here and has a work e-mail address was invited already.',
  never_logged_in: 'Nobody has still to answer an invitation.',
  active: 'Whoever accepts an invitation is listed here.',
  ready_to_revoke: 'Nobody who has left still has access. Look again after the next import.',
  revoked: 'Whose access was revoked is listed here.',
  blocked: 'Blocks are for parents and carers.',
  not_eligible: 'Everybody works here and has a work e-mail address.',
};
const noStudents: Readonly<Record<ContactStatus, string>> = {
  ...noStaff,
  active: 'Students have no account of their own here: their families do.',
  ready_to_revoke: 'No student who has left still has an account.',
  not_eligible: 'Every student has an account.',
};

/** What it means that nobody of a type has a status, by the tab alone: mostly good news. */
function nobody(user: Props['user']): Readonly<Record<ContactStatus, string>> {
  if (user === 'student') return noStudents;
  return user === 'staff' ? noStaff : { ...noStaff, ...noneOfAll };
}
const noneOfAll = {
  ready_to_provision: 'Whoever may have an account was invited or welcomed already.',
  never_logged_in: 'Nobody has still to answer an invitation or a welcome.',
  ready_to_revoke: 'Whoever has access may have it. Look again after the next import.',
  blocked: 'Whom a safeguarding block keeps out is listed here.',
  not_eligible: 'Everybody may have an account.',
} as const;

/** A list without people: why, and what to do. */
export function NoAccounts({ user, filter }: Props) {
  const mayOpenRoster = useMay()('roster:read');
  const { q, status, school, year } = filter;
  const filtered = [q, status, school, year].some((one) => one !== undefined);
  const tabAlone = status !== undefined && [q, school, year].every((one) => one === undefined);
  const [one, many] = typeNames[user];
  const [title, text] = tabAlone
    ? [`No ${many} here`, nobody(user)[status]]
    : filtered
      ? ['Nobody matches', `No ${one} matches this search and these filters.`]
      : [`No ${many} yet`, 'They come from the school’s records.'];
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {filtered ? (
        <Link className="button" to={accountsHref(user, {})} preventScrollReset>
          Show all {many}
        </Link>
      ) : (
        mayOpenRoster && (
          <Link className="button" to="../roster">
            Open the roster
          </Link>
        )
      )}
    </div>
  );
}
