import type { InvitationShown, Me, WelcomeShown } from '../../answers.ts';
import { Fault } from '../visitors/fault.tsx';
import { wholeInstantOf } from '../when.ts';
import { IsItYou } from './is-it-you.tsx';

interface Props {
  readonly invitation: InvitationShown;
  readonly welcome: WelcomeShown;
  readonly me: Me | null;
  readonly fault: string | null;
}

/** What somebody of a family sees who opens their welcome: for which children it is, and how to go on. */
export function WelcomePage({ invitation, welcome, me, fault }: Props) {
  const { siteName, trustName, name, expiresAt } = invitation;
  return (
    <div className="sheet">
      {fault !== null && <Fault>{fault}</Fault>}
      <div className="sheet-head">
        {trustName !== siteName && <p className="muted">{trustName}</p>}
        <h1>Your family account at {siteName}</h1>
        <p>
          Hello <bdi>{name}</bdi>. This account is yours alone, and for:
        </p>
      </div>
      <ul className="offers" aria-label="Your children here">
        {welcome.children.map((child) => (
          <li key={child}>
            <b>
              <bdi>{child}</bdi>
            </b>
          </li>
        ))}
      </ul>
      {me === null ? (
        <Ways signsIn={welcome.signsIn} />
      ) : (
        <IsItYou me={me} invitedAt={invitation.email} signsIn={welcome.signsIn} />
      )}
      <p className="muted">
        You can do this until <time dateTime={expiresAt}>{wholeInstantOf(expiresAt)}</time>.
      </p>
      <p className="sheet-end">
        Not you, or not wanted? <a href="/welcome/decline">Decline</a>
      </p>
    </div>
  );
}

function Ways({ signsIn }: Pick<WelcomeShown, 'signsIn'>) {
  return (
    <div className="choices">
      {!signsIn && (
        <a className="button" data-main href="/welcome/create">
          Create my account
        </a>
      )}
      <a className="button" data-main={signsIn || undefined} href="/welcome/sign-in">
        I have an account already
      </a>
    </div>
  );
}
