import { Link } from '@remix-run/react';
import type { UserType } from '#server/contacts/accounts/rules.ts';
import { accountsHref, type AnyFilter } from './contact-links.ts';

const types = [
  ['student', 'Students'],
  ['staff', 'Staff'],
  ['contact', 'Contacts'],
  ['all', 'All'],
] as const;

interface Props {
  readonly user: UserType;
  readonly filter: AnyFilter;
}

/** Whose accounts are shown. What was looked for stays, and so does the school. */
export function UserTypeLinks({ user, filter: { q, school } }: Props) {
  return (
    <nav className="user-types" aria-label="User type">
      {types.map(([type, label]) => (
        <Link
          key={type}
          to={accountsHref(type, { q, school })}
          preventScrollReset
          prefetch="intent"
          aria-current={type === user ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
