import { passwordLength } from '#server/accounts/rules.ts';
import type { Language } from '#server/contacts/family/rules.ts';
import type { Refused } from '../../api.server.ts';
import { SendButton } from '../send-button.tsx';
import { PasswordField } from '../visitors/password-field.tsx';
import { SignInNameField } from '../visitors/sign-in-name-field.tsx';
import { refusalIn } from '../welcome/words/refusals/refusal-in.ts';
import { filledIn, welcomeWords } from '../welcome/words/words-in.ts';
import { codeWords } from './words/words-in.ts';

interface Props {
  /** A free one. */
  readonly signInName: string;
  readonly refused: { readonly refusal: Refused; readonly signInName: string | null } | null;
  readonly language: Language;
}

/** Where somebody with a letter chooses what they sign in with. */
export function NewLetterAccount({ signInName, refused, language }: Props) {
  const words = welcomeWords[language];
  const code = refused?.refusal.code;
  const why = refused && refusalIn(language, refused.refusal);
  const [weak, badName] = [code === 'password_weak', code === 'name_taken' || code === 'name_wrong'];
  return (
    <form method="post" className="ways">
      <input type="hidden" name="act" value="create" />
      <div className="fields">
        <SignInNameField
          name={refused?.signInName ?? signInName}
          label={words.signInName}
          hint={codeWords[language].keepName}
          error={badName ? why : null}
        />
        <PasswordField
          label={words.password}
          words={language === 'en' ? undefined : words}
          hint={filledIn(language, words.passwordRule, { count: String(passwordLength.least) })}
          error={weak ? why : null}
          chosen
          focused={weak}
        />
      </div>
      <SendButton busy={words.creating}>{words.create}</SendButton>
    </form>
  );
}
