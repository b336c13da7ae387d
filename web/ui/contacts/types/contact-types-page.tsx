import { Link } from '@remix-run/react';
import type { ContactTypeRow, MySite } from '../../../answers.ts';
import { counted, number } from '../../counted.ts';
import { IconAlert } from '../../icons.ts';
import { useOpened } from '../../use-opened.ts';
import { dayOf } from '../../when.ts';
import { TypeDialog } from './type-dialog.tsx';

interface Props {
  readonly site: MySite;
  readonly types: readonly ContactTypeRow[];
}

/** Contact types: which kinds of contact may have a family account. */
export function ContactTypesPage({ site, types }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<ContactTypeRow>();
  const waiting = types.filter(({ waits }) => waits).length;
  return (
    <div className="page narrow contact-types">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to={`/sites/${site.id}/contacts`}>Account Manager</Link>
          </p>
          <h1 ref={heading} tabIndex={-1}>
            Contact types
          </h1>
          <p>The kinds of contact in the school’s records, and which of them may have a family account.</p>
        </div>
      </div>
      {waiting > 0 && (
        <p className="note contact-note">
          <IconAlert size={18} aria-hidden />
          <span>
            {counted(waiting, 'kind has', 'kinds have')} come with the roster, and nobody has said yet whether{' '}
            {waiting === 1 ? 'its' : 'their'} people may have an account. Until then they may not.
          </span>
        </p>
      )}
      <table className="card plain stacked">
        <thead>
          <tr>
            <th scope="col">Contact type</th>
            <th scope="col">Contacts</th>
            <th scope="col">Portal access</th>
            <th scope="col">
              <span className="unseen">Operations</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {types.map((type) => (
            <tr key={type.code}>
              <th scope="row">
                <bdi>{type.name}</bdi>
                <span className="sub">{type.code === type.name ? null : `${type.code} in the MIS`}</span>
              </th>
              <td className="count">
                {number(type.contacts)}
                <span className="contact-label"> {type.contacts === 1 ? 'contact' : 'contacts'}</span>
              </td>
              <td>
                <span className="status" data-tone={type.portal ? 'ok' : type.waits ? 'wait' : 'idle'}>
                  {type.portal ? 'Yes' : type.waits ? 'Waits for you' : 'No'}
                </span>
                {type.changedAt !== null && (
                  <span className="sub">
                    {type.changedBy}, {dayOf(type.changedAt)}
                  </span>
                )}
              </td>
              <td>
                <button
                  type="button"
                  className="button"
                  aria-label={`Change ${type.name}`}
                  onClick={(event) => openFrom(event.currentTarget, type)}
                >
                  Change
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <TypeDialog key={open.code} type={open} onClose={close} onDone={done} />}
    </div>
  );
}
