import type { InvitationShown } from '../../answers.ts';
import { lastDayOf, wholeInstantOf } from '../when.ts';
import { OfferedAppointment } from './offered-appointment.tsx';

/** Who invites whom to what, and until when. */
export function InvitationSummary({ invitation }: { invitation: InvitationShown }) {
  const { siteName, trustName, invitedBy, name, offers, appointment, expiresAt } = invitation;
  return (
    <>
      <div className="sheet-head">
        {trustName !== siteName && <p className="muted">{trustName}</p>}
        <h1>{siteName} invites you</h1>
        <p>
          Hello <bdi>{name}</bdi>. {invitedBy} has invited you{' '}
          {appointment === null ? 'to:' : 'to be an administrator of this portal:'}
        </p>
      </div>
      {appointment === null ? (
        <OfferedProducts offers={offers} />
      ) : (
        <OfferedAppointment appointment={appointment} trustName={trustName} />
      )}
      <p className="muted">
        You can accept until <time dateTime={expiresAt}>{wholeInstantOf(expiresAt)}</time>.
      </p>
    </>
  );
}

const OfferedProducts = ({ offers }: Pick<InvitationShown, 'offers'>) => (
  <ul className="offers" aria-label="What you are invited to">
    {offers.map(({ product, role, at, endsAt }) => (
      <li key={`${product} ${at}`}>
        <b>{product}</b>
        <span>
          as {role}, {at}
          {endsAt !== null && `, until ${lastDayOf(endsAt)}`}
        </span>
      </li>
    ))}
  </ul>
);
