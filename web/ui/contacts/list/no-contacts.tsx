import { Link } from '@remix-run/react';
import { useMay } from '../../use-may.ts';
import type { ContactStatus } from '#server/contacts/rules.ts';
import { contactFilterKeys, type ContactListFilter } from './contact-links.ts';

/** What it means that nobody has a status, by the tab alone: mostly good news. */
const nobody: Readonly<Record<ContactStatus, readonly [title: string, text: string]>> = {
  ready_to_provision: [
    'Nobody waits for a welcome',
    'Everybody who may have a family account was welcomed already, or has one.',
  ],
  never_logged_in: ['Nobody is on their way', 'Nobody who was welcomed has still to make their account.'],
  active: ['Nobody signs in yet', 'Whoever answers their welcome is listed here.'],
  ready_to_revoke: [
    'Nobody is to be revoked',
    'Whoever has access belongs to a child here and may have an account. Look again after the next import.',
  ],
  revoked: ['Nobody is revoked', 'Whose access the office has ended is listed here, and can be given back.'],
  blocked: ['Nobody is blocked', 'Whom a safeguarding block keeps out is listed here.'],
  not_eligible: ['Nobody is left out', 'Every contact here may have a family account.'],
};

/** A list without contacts: why, and what to do. */
export function NoContacts({ filter }: { filter: ContactListFilter }) {
  const mayOpenRoster = useMay()('roster:read');
  const filtered = contactFilterKeys.some((key) => filter[key] !== undefined);
  const [title, text] = wordsFor(filter, filtered);
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {filtered ? (
        <Link className="button" to="?" preventScrollReset>
          Show all contacts
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

function wordsFor(filter: ContactListFilter, filtered: boolean): readonly [title: string, text: string] {
  if (!filtered)
    return [
      'No contacts yet',
      'Parents and carers come from the school’s records, with the children they belong to.',
    ];
  const tabAlone = contactFilterKeys.every((key) => key === 'status' || filter[key] === undefined);
  return filter.status !== undefined && tabAlone
    ? nobody[filter.status]
    : ['Nobody matches', 'No parent or carer matches this search and these filters.'];
}
