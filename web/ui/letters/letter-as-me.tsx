import type { Me } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';

/** Asks whoever is signed in whether the letter is theirs: several of a family may use one browser. */
export function LetterAsMe({ me }: { readonly me: Me }) {
  return (
    <>
      <p>
        You are signed in as <b>{me.name}</b> (<bdi>{me.email}</bdi>).
      </p>
      <form method="post" className="ways">
        <input type="hidden" name="act" value="accept" />
        <SendButton busy="One moment …">Yes, that is me: use this account</SendButton>
      </form>
      <form method="post" action="/sign-out" className="ways">
        <input type="hidden" name="to" value="/letter/account" />
        <button className="button" type="submit">
          No: somebody else uses this device
        </button>
        <p className="muted">The other account is signed out here, and you go on with your own.</p>
      </form>
    </>
  );
}
