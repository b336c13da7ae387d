import type { InvitationShown, Me } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from './fault.tsx';

interface Props {
  readonly invitation: InvitationShown;
  readonly me: Me;
  readonly fault: string | null;
}

/** Shown when somebody is signed in with another address than the invited one: it may well be the same person. */
export function SomebodyElse({ invitation: { siteName, email }, me, fault }: Props) {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>Is this you?</h1>
        <p>
          You are signed in as <b>{me.name}</b> (<bdi>{me.email}</bdi>). The invitation of {siteName} is for{' '}
          <b>
            <bdi>{email}</bdi>
          </b>
          .
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <form method="post" className="ways">
        <input type="hidden" name="act" value="send-code" />
        <SendButton busy="Sending the code …">It is me: use this account</SendButton>
        <p className="muted">We send a code to the invited address, to be sure. You type it in here.</p>
      </form>
      <form method="post" action="/sign-out" className="ways">
        <input type="hidden" name="to" value="/i" />
        <button className="button" type="submit">
          Switch account
        </button>
        <p className="muted">
          You are signed out here, and go on as <bdi>{email}</bdi>.
        </p>
      </form>
      <p className="sheet-end">
        <a href="/i/decline">Not me: this invitation is not for me</a>
      </p>
    </div>
  );
}
