import type { Language } from '#server/contacts/family/rules.ts';
import { counted } from '../counted.ts';
import { directionOf } from '../direction-of.ts';
import { codesLeft } from '../profile/words/words-in.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { doorWords } from '../welcome/words/words-in.ts';
import { stepWords } from './words/words-in.ts';

interface Props {
  readonly to: string;
  readonly required: boolean;
  /** Whether there is an authenticator app; else a passkey stands for it. */
  readonly hasApp: boolean;
  /** How many backup codes were not used. */
  readonly left: number;
  readonly fault: string | null;
  readonly language: Language;
}

/** What can be done with a second step that is set up: new backup codes, another app, none any more. */
export function StepReady({ to, required, hasApp, left, fault, language }: Props) {
  const words = stepWords[language];
  const { moment } = doorWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.isSetUp}</h1>
        <p>
          {hasApp ? words.appIsAsked : words.passkeyStands}{' '}
          {language === 'en'
            ? `You have ${counted(left, 'backup code', 'backup codes')} left.`
            : codesLeft(language, left)}
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <div className="choices">
        <a className="button" data-main href={to === '/' ? '/' : to}>
          {words.goOn}
        </a>
        <form method="post">
          <input type="hidden" name="act" value="new-codes" />
          <SendButton busy={moment} quiet>
            {left === 0 ? words.makeCodes : words.makeNewCodes}
          </SendButton>
        </form>
        <a className="button" href="/second-step?replace&to=/profile">
          {hasApp ? words.otherApp : words.appToo}
        </a>
        {hasApp && !required && (
          <form method="post">
            <input type="hidden" name="act" value="remove" />
            <SendButton busy={moment} quiet>
              {words.remove}
            </SendButton>
          </form>
        )}
      </div>
      <p className="sheet-end">
        {words.signsOut} <a href="/profile">{words.backToProfile}</a>
      </p>
    </div>
  );
}
