import type { Language } from '#server/contacts/family/rules.ts';
import { SendButton } from '../send-button.tsx';
import { entryWords } from '../welcome/words/entry/words-in.ts';
import { doorWords, welcomeWords } from '../welcome/words/words-in.ts';
import { PasswordField } from './password-field.tsx';
import { TextField } from './text-field.tsx';
import { signInWords } from './words/sign-in-words.ts';

interface Props {
  /** Where to go on. */
  readonly to: string;
  /** What was typed in before. */
  readonly email: string | undefined;
  readonly focused: boolean;
  readonly language: Language;
}

/** An address or a name, and a password. */
export function SignInForm({ to, email, focused, language }: Props) {
  const { login, forgot } = entryWords[language];
  const { password, show, hide } = welcomeWords[language];
  return (
    <form method="post" className="sign-in">
      <input type="hidden" name="to" value={to} />
      <div className="fields">
        <TextField
          label={login}
          name="email"
          dir="ltr"
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="username webauthn"
          required
          defaultValue={email}
          focused={focused}
        />
        <PasswordField
          label={password}
          words={language === 'en' ? undefined : { show, hide }}
          aside={<a href="/forgot-password">{forgot}</a>}
        />
      </div>
      <SendButton busy={signInWords[language].busy}>{doorWords[language].signIn}</SendButton>
    </form>
  );
}
