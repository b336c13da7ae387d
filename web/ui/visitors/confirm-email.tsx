import type { EmailLanding } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';
import { DeadEmailLink } from './dead-email-link.tsx';
import { Fault } from './fault.tsx';

interface Props extends EmailLanding {
  readonly fault: string | null;
}

/** Asks whether this is to be the new login address. Only the button changes anything. */
export function ConfirmEmail({ state, newEmail, who, fault }: Props) {
  if (state !== 'open' || newEmail === null) return <DeadEmailLink state={state} />;
  if (who === 'nobody') return <SignInFirst newEmail={newEmail} />;
  if (who === 'somebody_else') return <OtherAccount />;
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Confirm your new e-mail address</h1>
        <p>
          From now on you sign in with <b>{newEmail}</b>. Your password stays as it is.
        </p>
        <p className="muted">All your other devices will be signed out, and your old address is told.</p>
      </div>
      {fault && <Fault>{fault}</Fault>}
      <SendButton busy="Changing …">Use this address from now on</SendButton>
      <p className="sheet-end">
        <a href="/profile">Not now</a>
      </p>
    </form>
  );
}

function SignInFirst({ newEmail }: { newEmail: string }) {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>Sign in to confirm your new address</h1>
        <p>
          To use <b>{newEmail}</b> from now on, sign in once more with your present address. You come back
          here by yourself.
        </p>
      </div>
      <a className="button" data-main href="/sign-in?to=%2Femail">
        Sign in
      </a>
    </div>
  );
}

function OtherAccount() {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>This link is for another account</h1>
        <p>You are signed in with an account that did not ask for this change. Nothing was changed.</p>
      </div>
      <form method="post" action="/sign-out">
        <input type="hidden" name="to" value="/sign-in?to=%2Femail" />
        <SendButton busy="Signing out …">Sign in with the other account</SendButton>
      </form>
      <p className="sheet-end">
        <a href="/">Stay signed in, and go to your products</a>
      </p>
    </div>
  );
}
