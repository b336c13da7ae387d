import type { InvitationShown } from '../../answers.ts';
import { lastDayOf, wholeInstantOf } from '../when.ts';

/** Who invites whom to what, and until when. */
export function InvitationSummary({ invitation }: { invitation: InvitationShown }) {
  const { siteName, trustName, invitedBy, name, offers, expiresAt } = invitation;
  return (
    <>
      <div className="sheet-head">
        {trustName !== siteName && <p className="muted">{trustName}</p>}
        <h1>{siteName} invites you</h1>
        <p>
          Hello <bdi>{name}</bdi>. {invitedBy} has invited you to:
        </p>
      </div>
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
      <p className="muted">
        You can accept until <time dateTime={expiresAt}>{wholeInstantOf(expiresAt)}</time>.
      </p>
    </>
  );
}
