import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { doorWords } from '../welcome/words/words-in.ts';
import { stepWords } from './words/words-in.ts';

interface Props {
  readonly to: string;
  readonly tries: boolean;
  readonly language: Language;
}

/** Said when there is no second step that waits in this browser. */
export function StepOver({ to, tries, language }: Props) {
  const words = stepWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.again}</h1>
        <p>{tries ? words.tooManyWrong : words.tookTooLong}</p>
      </div>
      <a
        className="button"
        data-main
        href={to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`}
      >
        {doorWords[language].signIn}
      </a>
    </div>
  );
}
