import type { LetterShown, Me } from '../../answers.ts';
import type { Refused } from '../../api.server.ts';
import { directionOf } from '../direction-of.ts';
import { Fault } from '../visitors/fault.tsx';
import { IsItYou } from '../welcome/is-it-you.tsx';
import { entryWords } from '../welcome/words/entry/words-in.ts';
import { refusalIn } from '../welcome/words/refusals/refusal-in.ts';
import { filledIn, welcomeWords } from '../welcome/words/words-in.ts';
import { NewLetterAccount } from './new-letter-account.tsx';
import { codeWords } from './words/words-in.ts';

interface Props {
  readonly letter: LetterShown;
  /** Until when the code works, in the family's language. */
  readonly until: string;
  readonly me: Me | null;
  readonly refused: { readonly refusal: Refused; readonly signInName: string | null } | null;
}

const aboutField: readonly string[] = ['name_taken', 'name_wrong', 'password_weak'];

/** What somebody sees whose code was right: at which school it is for them, and how to go on. */
export function LetterAccountPage({ letter, until, me, refused }: Props) {
  const { givenName: name, school, trust, signsIn, signInName, language } = letter;
  const inField = refused !== null && aboutField.includes(refused.refusal.code);
  const words = codeWords[language];
  const { title, haveOne } = welcomeWords[language];
  const fill = (sentence: string) => filledIn(language, sentence, { name, school, until });
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      {refused !== null && !inField && <Fault>{refusalIn(language, refused.refusal)}</Fault>}
      <div className="sheet-head">
        {trust !== school && <p className="muted">{trust}</p>}
        <h1>{fill(title)}</h1>
        <p>{fill(signsIn ? words.signsIn : words.alone)}</p>
      </div>
      {me !== null && (
        <IsItYou me={me} codeTo={null} signsIn={signsIn} to="/letter/account" language={language} />
      )}
      {me === null && signInName !== null && (
        <NewLetterAccount signInName={signInName} refused={refused} language={language} />
      )}
      {me === null && signsIn && (
        <div className="choices">
          <a className="button" data-main href="/sign-in?to=/letter/account">
            {entryWords[language].logIn}
          </a>
        </div>
      )}
      <p className="sheet-end">
        {me === null && !signsIn && (
          <>
            <a href="/sign-in?to=/letter/account">{haveOne}</a> ·{' '}
          </>
        )}
        <a href="/letter">{words.another}</a>
        <br />
        {fill(words.until)}
      </p>
    </div>
  );
}
