import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { TextField } from '../visitors/text-field.tsx';
import { doorWords, filledIn, welcomeWords } from './words/words-in.ts';

interface Props {
  readonly siteName: string;
  readonly language: Language;
  readonly fault: string | null;
}

/** Where somebody of a family says that they want no account. */
export function DeclineWelcome({ siteName: school, language, fault }: Props) {
  const words = doorWords[language];
  const { decline, back } = welcomeWords[language];
  return (
    <form method="post" className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.declineTitle}</h1>
        <p>{filledIn(language, words.declineWhat, { school })}</p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <TextField label={words.reason} name="reason" maxLength={500} hint={words.reasonHint} />
      <div className="choices">
        <SendButton busy={words.moment}>{decline}</SendButton>
        <a className="button" href="/welcome">
          {back}
        </a>
      </div>
    </form>
  );
}
