import type { Language } from '#server/contacts/family/rules.ts';
import type { EmailLanding } from '../../answers.ts';
import { directionOf } from '../direction-of.ts';
import { emailWords } from './words/email-words.ts';

interface Props {
  readonly state: EmailLanding['state'];
  readonly language: Language;
}

/** What the link for a new login address says when it does not work any more. */
export function DeadEmailLink({ state, language }: Props) {
  const words = emailWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <h1>{state === 'used' ? words.usedTitle : words.deadTitle}</h1>
      <p>{words[state]}</p>
      <div className="choices">
        <a className="button" data-main href="/profile">
          {words.profile}
        </a>
      </div>
    </div>
  );
}
