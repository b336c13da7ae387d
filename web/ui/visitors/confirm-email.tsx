import type { Language } from '#server/contacts/family/rules.ts';
import type { EmailLanding } from '../../answers.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { doorWords } from '../welcome/words/words-in.ts';
import { DeadEmailLink } from './dead-email-link.tsx';
import { Fault } from './fault.tsx';
import { Stressed } from './stressed.tsx';
import { emailWords } from './words/email-words.ts';

interface Props extends EmailLanding {
  readonly fault: string | null;
  readonly language: Language;
}

/** Asks whether this is to be the new login address. Only the button changes anything. */
export function ConfirmEmail({ state, newEmail, who, fault, language }: Props) {
  if (state !== 'open' || newEmail === null) return <DeadEmailLink state={state} language={language} />;
  if (who === 'nobody') return <SignInFirst newEmail={newEmail} language={language} />;
  if (who === 'somebody_else') return <OtherAccount language={language} />;
  const words = emailWords[language];
  return (
    <form method="post" className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.title}</h1>
        <p>
          <Stressed sentence={words.what} stressed={{ email: newEmail }} />
        </p>
        <p className="muted">{words.note}</p>
      </div>
      {fault && <Fault>{fault}</Fault>}
      <SendButton busy={words.changing}>{words.use}</SendButton>
      <p className="sheet-end">
        <a href="/profile">{words.notNow}</a>
      </p>
    </form>
  );
}

function SignInFirst({ newEmail, language }: { newEmail: string; language: Language }) {
  const words = emailWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.signInTitle}</h1>
        <p>
          <Stressed sentence={words.signInWhat} stressed={{ email: newEmail }} />
        </p>
      </div>
      <a className="button" data-main href="/sign-in?to=%2Femail">
        {doorWords[language].signIn}
      </a>
    </div>
  );
}

function OtherAccount({ language }: { language: Language }) {
  const words = emailWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.otherTitle}</h1>
        <p>{words.otherWhat}</p>
      </div>
      <form method="post" action="/sign-out">
        <input type="hidden" name="to" value="/sign-in?to=%2Femail" />
        <SendButton busy={words.signingOut}>{words.otherSignIn}</SendButton>
      </form>
      <p className="sheet-end">
        <a href="/">{words.stay}</a>
      </p>
    </div>
  );
}
