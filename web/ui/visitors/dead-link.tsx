import type { Landing } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';
import { deadLinkText } from './dead-link-text.ts';
import { Fault } from './fault.tsx';

interface Props {
  readonly landing: Exclude<Landing, { state: 'open' }>;
  /** Why no new link was sent. */
  readonly fault: string | null;
}

/** The page of an invitation that cannot be accepted. One that ran out, or was replaced, offers a new link. */
export function DeadLink({ landing: { state, invitation }, fault }: Props) {
  const { title, why, next } = deadLinkText(state, invitation);
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
            {invitation.askedAt === null ? 'Send me a new one' : 'Send another one'}
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
