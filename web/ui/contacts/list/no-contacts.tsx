import { Link } from '@remix-run/react';
import { useMay } from '../../use-may.ts';
import { contactFilterKeys, type ContactListFilter } from './contact-links.ts';

/** A list without contacts: why, and what to do. */
export function NoContacts({ filter }: { filter: ContactListFilter }) {
  const mayOpenRoster = useMay()('roster:read');
  const filtered = contactFilterKeys.some((key) => filter[key] !== undefined);
  return (
    <div className="empty">
      <h2>{filtered ? 'Nobody matches' : 'No contacts yet'}</h2>
      <p>
        {filtered
          ? 'No parent or carer matches this search and these filters.'
          : 'Parents and carers come from the school’s records, with the children they belong to.'}
      </p>
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
