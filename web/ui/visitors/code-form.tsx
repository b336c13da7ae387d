import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { entryWords } from '../welcome/words/entry/words-in.ts';
import { doorWords, filledIn } from '../welcome/words/words-in.ts';
import { timeOf } from '../when.ts';
import { CodeField } from './code-field.tsx';
import { Fault } from './fault.tsx';

interface Props {
  readonly email: string;
  /** The address of the account that is to be used. */
  readonly login: string;
  /** Until when the code works that was sent last; null when there is none that works. */
  readonly worksUntil: string | null;
  readonly fault: string | null;
  /** The page of the invitation, or of the welcome. */
  readonly back: { readonly href: string; readonly label: string };
  /** The family's, of a welcome. */
  readonly language?: Language;
}

/** Where the code is typed in that was sent to the invited address. */
export function CodeForm({ email, login, worksUntil, fault, back, language = 'en' }: Props) {
  const words = entryWords[language];
  const door = doorWords[language];
  const time = worksUntil === null ? '' : timeOf(worksUntil);
  const fill = (sentence: string) => filledIn(language, sentence, { email, login, time });
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{worksUntil === null ? words.newCodeTitle : words.codeTitle}</h1>
        <p>{fill(worksUntil === null ? words.codeOver : words.codeSent)}</p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      {worksUntil !== null && (
        <form method="post" className="fields">
          <CodeField label={door.code} focused={fault === null} hint={words.sixDigits} />
          <SendButton busy={door.looking}>{fill(words.use)}</SendButton>
        </form>
      )}
      <form method="post" action={back.href} className="choices">
        <input type="hidden" name="act" value="send-code" />
        <SendButton busy={door.sending} quiet={worksUntil !== null}>
          {words.newCode}
        </SendButton>
      </form>
      <p className="sheet-end">
        <a href={back.href}>{back.label}</a>
      </p>
    </div>
  );
}
