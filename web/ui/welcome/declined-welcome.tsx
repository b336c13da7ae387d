import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { doorWords, filledIn } from './words/words-in.ts';

interface Props {
  readonly siteName: string;
  readonly language: Language;
}

/** Said once: whoever opens the link again reads no more than that it does not work. */
export function DeclinedWelcome({ siteName: school, language }: Props) {
  const words = doorWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <h1>{words.declinedTitle}</h1>
      <p>{filledIn(language, words.declinedWhat, { school })}</p>
      <p>{words.declinedNext}</p>
    </div>
  );
}
