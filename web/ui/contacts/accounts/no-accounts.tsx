import { Link } from '@remix-run/react';
import type { UserType } from '#server/contacts/accounts/rules.ts';
import { useMay } from '../../use-may.ts';
import { accountsHref, type AnyFilter } from '../list/contact-links.ts';
import { typeNames } from './account-words.ts';

interface Props {
  readonly user: Exclude<UserType, 'contact'>;
  readonly filter: AnyFilter;
}

/** A list without people: why, and what to do. */
export function NoAccounts({ user, filter }: Props) {
  const mayOpenRoster = useMay()('roster:read');
  const { q, status, school, year } = filter;
  const filtered = [q, status, school, year].some((one) => one !== undefined);
  const [one, many] = typeNames[user];
  return (
    <div className="empty">
      <h2>{filtered ? 'Nobody matches' : `No ${many} yet`}</h2>
      <p>
        {filtered
          ? `No ${one} matches this search and these filters.`
          : 'They come from the school’s records.'}
      </p>
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
