import type { Landing } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { deadWelcomeText } from './dead-welcome-text.ts';

interface Props {
  readonly landing: Exclude<Landing, { state: 'open' }>;
  /** Why no new link was sent. */
  readonly fault: string | null;
}

/** The page of a welcome that does not work. One that ran out, or was replaced, offers a new link. */
export function DeadWelcome({ landing: { state, invitation }, fault }: Props) {
  const { title, why, next } = deadWelcomeText(state, invitation);
  const mayAsk = state === 'expired' || state === 'replaced';
  return (
    <div className="sheet">
      <h1>{title}</h1>
      {fault !== null && <Fault>{fault}</Fault>}
      <p>{why}</p>
      <p>{next}</p>
      {mayAsk && (
        <form method="post" className="choices">
          <input type="hidden" name="act" value="ask-again" />
          <SendButton busy="Sending …" quiet={invitation.askedAt !== null}>
            {invitation.askedAt === null ? 'Send me a new link' : 'Send another one'}
          </SendButton>
        </form>
      )}
      <div className="choices">
        <a className="button" data-main={state === 'accepted' || undefined} href="/sign-in">
          Sign in
        </a>
        {state === 'accepted' && (
          <a className="button" href="/forgot-password">
            I forgot my password
          </a>
        )}
      </div>
    </div>
  );
}
