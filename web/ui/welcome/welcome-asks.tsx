import type { WelcomeAsks as Asks } from '../../answers.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { TextField } from '../visitors/text-field.tsx';
import { BirthDateFields } from './birth-date-fields.tsx';
import { doorWords, filledIn, welcomeWords } from './words/words-in.ts';

interface Props {
  readonly asks: Asks;
  readonly fault: string | null;
}

/** What a welcome asks for before it tells anything: it names nobody, whoever has opened it. */
export function WelcomeAsks({ asks: { proof, siteName: school, rests, language }, fault }: Props) {
  const words = doorWords[language];
  const fill = (sentence: string) => filledIn(language, sentence, { school });
  const turned = { lang: language, dir: directionOf(language) };
  if (rests)
    return (
      <div className="sheet" {...turned}>
        <h1>{words.restsTitle}</h1>
        <p>{words.restsWhy}</p>
        <p>{fill(words.restsNext)}</p>
      </div>
    );
  const byDate = proof === 'child_birth_date';
  return (
    <form method="post" className="sheet" {...turned}>
      <div className="sheet-head">
        <h1>{byDate ? words.questionTitle : words.letterTitle}</h1>
        <p>{fill(byDate ? words.questionWhy : words.letterWhy)}</p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <input type="hidden" name="act" value={byDate ? 'prove-by-date' : 'prove'} />
      {byDate ? (
        <BirthDateFields question={fill(words.birthDate)} words={words} focused={fault === null} />
      ) : (
        <TextField
          label={words.code}
          name="code"
          className="input input-letter"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={40}
          hint={words.codeHint}
          focused={fault === null}
        />
      )}
      <SendButton busy={words.looking}>{words.goOn}</SendButton>
      <p className="sheet-end">
        {byDate ? words.notKnown : words.noLetter}
        <br />
        {words.notForYou} <a href="/welcome/decline">{welcomeWords[language].decline}</a>
      </p>
    </form>
  );
}
