import type { InvitationShown, Me } from '../../answers.ts';

/** Shown when the browser is signed in with another address than the invited one. */
export function SomebodyElse({ invitation, me }: { invitation: InvitationShown; me: Me }) {
  return (
    <div className="sheet">
      <h1>This invitation is for another address</h1>
      <p>
        {invitation.siteName} has invited <bdi>{invitation.email}</bdi>. You are signed in as <b>{me.name}</b>{' '}
        (<bdi>{me.email}</bdi>).
      </p>
      <p className="muted">
        Signing out does not use the invitation up. Are both addresses yours? Then ask {invitation.invitedBy}{' '}
        to correct the one in the MIS.
      </p>
      <form method="post" action="/sign-out" className="choices">
        <input type="hidden" name="to" value="/i" />
        <button className="button" data-main type="submit">
          Sign out and open the invitation
        </button>
        <a className="button" href="/">
          Continue as {me.name}
        </a>
      </form>
    </div>
  );
}
