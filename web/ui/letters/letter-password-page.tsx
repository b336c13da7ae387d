import type { LetterShown } from '../../answers.ts';
import type { Refused } from '../../api.server.ts';
import { NewPasswordForm } from '../visitors/new-password-form.tsx';
import { refusalIn } from '../welcome/words/refusals/refusal-in.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { codeWords } from './words/words-in.ts';

interface Props {
  readonly letter: LetterShown & { readonly login: string };
  /** Until when the code works, in the family's language. */
  readonly until: string;
  readonly refused: Refused | null;
}

/** What somebody sees whose code was right and is for a new password. */
export function LetterPasswordPage({ letter: { login, language }, until, refused }: Props) {
  const words = codeWords[language];
  const fault = refused && refusalIn(language, refused);
  const foot = (
    <p className="sheet-end">
      <a href="/letter">{words.another}</a>
      <br />
      {filledIn(language, words.until, { until })}
    </p>
  );
  return <NewPasswordForm email={login} fault={fault} language={language} foot={foot} />;
}
