import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { doorWords } from '../welcome/words/words-in.ts';
import { passwordWords } from './words/words-in.ts';

interface Props {
  readonly state: 'expired' | 'used' | 'unknown' | 'open';
  /** Theirs; of a link that nobody knows, the browser's. */
  readonly language: Language;
}

/** What a reset link says that does not work any more. */
export function DeadReset({ state, language }: Props) {
  const words = passwordWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <h1>{words.deadTitle}</h1>
      <p>{words[state]}</p>
      <div className="choices">
        <a className="button" data-main href="/forgot-password">
          {words.newLink}
        </a>
        <a className="button" href="/sign-in">
          {doorWords[language].signIn}
        </a>
      </div>
    </div>
  );
}
