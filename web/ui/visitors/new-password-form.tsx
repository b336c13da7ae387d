import type { ReactNode } from 'react';
import { passwordLength } from '#server/accounts/rules.ts';
import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { filledIn, welcomeWords } from '../welcome/words/words-in.ts';
import { PasswordField } from './password-field.tsx';
import { TextField } from './text-field.tsx';
import { passwordWords } from './words/words-in.ts';

interface Props {
  readonly email: string;
  readonly fault: string | null;
  readonly language: Language;
  /** Below the button. */
  readonly foot?: ReactNode;
}

/** Chooses a new password for an account that has one already. */
export function NewPasswordForm({ email, fault, language, foot }: Props) {
  const words = passwordWords[language];
  const { signInWith, passwordRule, show, hide } = welcomeWords[language];
  return (
    <form method="post" className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.title}</h1>
        <p className="muted">{words.signedOut}</p>
      </div>
      <div className="fields">
        <TextField label={signInWith} dir="ltr" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={words.password}
          words={language === 'en' ? undefined : { show, hide }}
          hint={filledIn(language, passwordRule, { count: String(passwordLength.least) })}
          error={fault}
          chosen
          focused
        />
      </div>
      <SendButton busy={words.saving}>{words.save}</SendButton>
      {foot}
    </form>
  );
}
