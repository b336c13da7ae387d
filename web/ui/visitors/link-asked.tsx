import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { passwordWords } from './words/words-in.ts';

interface Props {
  /** What was typed in. */
  readonly email: string;
  readonly language: Language;
}

/** Said to whoever asked for a link for a new password, the same whether there is such an account or not. */
export function LinkAsked({ email, language }: Props) {
  const words = passwordWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <h1>{words.askedTitle}</h1>
      <output>{filledIn(language, words.asked, { login: email })}</output>
      <p className="muted">{words.nothing}</p>
      <p className="sheet-end">
        <a href="/forgot-password">{words.somethingElse}</a>
      </p>
    </div>
  );
}
