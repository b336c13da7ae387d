import { Link } from '@remix-run/react';
import type { ContactCauses } from '../../../answers.ts';
import { atLeast, number } from '../../counted.ts';
import { IconAlert } from '../../icons.ts';
import { causeText } from '../cause-text.ts';
import { contactsHref, type ContactListFilter } from './contact-links.ts';

interface Props {
  readonly causes: ContactCauses;
  readonly filter: ContactListFilter;
}

/** Above those who are ready to be revoked: how many would lose access, and for which causes, to look at before anybody presses Revoke. */
export function ByCause({ causes: { total, causes }, filter: { school, reason, type } }: Props) {
  if (total.count === 0) return null;
  const among = { school, status: 'ready_to_revoke' } as const;
  return (
    <section className="by-cause" aria-labelledby="by-cause">
      <IconAlert size={20} aria-hidden />
      <div>
        <h2 id="by-cause">
          {atLeast(total)} {total.count === 1 ? 'contact' : 'contacts'} would lose access
        </h2>
        <ul>
          {causes.map((cause) => {
            const sought = soughtFor(cause);
            return (
              <li key={causeText(cause)}>
                <Link
                  to={contactsHref({ ...among, ...sought })}
                  preventScrollReset
                  aria-current={reason === sought.reason && type === sought.type ? 'true' : undefined}
                >
                  <b>{number(cause.count)}</b> {causeText(cause)}
                </Link>
              </li>
            );
          })}
        </ul>
        {(reason ?? type) !== undefined && (
          <Link to={contactsHref(among)} preventScrollReset>
            Show all of them
          </Link>
        )}
      </div>
    </section>
  );
}

/** What to narrow the list down to, so that it shows those of a cause and no others. */
function soughtFor({ reason, type, switchedOff }: ContactCauses['causes'][number]) {
  if (reason !== 'portal_flag_removed' || type !== null) return { reason, type: type?.code };
  return { reason: switchedOff ? ('switched_off' as const) : ('children_ended' as const), type: undefined };
}
