import type { Me } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';

interface Props {
  readonly me: Me;
  /** The address that the welcome went to. */
  readonly invitedAt: string;
  readonly signsIn: boolean;
}

/** Asks whoever is signed in whether the welcome is theirs: several of a family may use one browser. */
export function IsItYou({ me, invitedAt, signsIn }: Props) {
  const isInvited = me.email === invitedAt;
  return (
    <>
      <p>
        You are signed in as <b>{me.name}</b> (<bdi>{me.email}</bdi>).
      </p>
      <form method="post" className="ways">
        <input type="hidden" name="act" value={isInvited ? 'accept' : 'send-code'} />
        <SendButton busy="One moment …">Yes, that is me: use this account</SendButton>
        {!isInvited && (
          <p className="muted">
            We send a code to <bdi>{invitedAt}</bdi>, to be sure. You type it in here.
          </p>
        )}
      </form>
      <form method="post" action="/sign-out" className="ways">
        <input type="hidden" name="to" value="/welcome" />
        <button className="button" type="submit">
          {signsIn ? 'No: sign in as somebody else' : 'No: somebody else uses this device'}
        </button>
        <p className="muted">The other account is signed out here, and you go on with your own.</p>
      </form>
    </>
  );
}
