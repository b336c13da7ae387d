import type { Me } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';

/** The one button for somebody who is signed in with the invited address. */
export function JoinAs({ me }: { me: Me }) {
  return (
    <form method="post" className="choices">
      <input type="hidden" name="act" value="accept" />
      <p>
        You are signed in as <b>{me.name}</b> (<bdi>{me.email}</bdi>).
      </p>
      <SendButton busy="Accepting …">Accept the invitation</SendButton>
    </form>
  );
}
