import type { DeadLanding } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from './fault.tsx';

interface Props {
  readonly landing: DeadLanding;
  readonly text: { readonly title: string; readonly why: string; readonly next: string };
  /** What is pressed to have another link sent for the first time. */
  readonly askFor: string;
  /** What the buttons say, in another language than English. */
  readonly words?: Readonly<Record<'askAgain' | 'sending' | 'signIn', string>>;
  /** Why no new link was sent. */
  readonly fault: string | null;
}

const inEnglish = { askAgain: 'Send another one', sending: 'Sending …', signIn: 'Sign in' };

/** The page of a link that does not work. One that ran out, or was replaced, offers a new one. */
export function DeadPage({
  landing: { state, invitation },
  text: { title, why, next },
  askFor,
  words = inEnglish,
  fault,
}: Props) {
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
          <SendButton busy={words.sending} quiet={invitation.askedAt !== null}>
            {invitation.askedAt === null ? askFor : words.askAgain}
          </SendButton>
        </form>
      )}
      <div className="choices">
        <a className="button" data-main={state === 'accepted' || undefined} href="/sign-in">
          {words.signIn}
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
