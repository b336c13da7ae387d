import type { Language } from '#server/contacts/family/rules.ts';
import type { Refused } from '../../api.server.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { PasswordField } from '../visitors/password-field.tsx';
import { TextField } from '../visitors/text-field.tsx';
import { entryWords } from './words/entry/words-in.ts';
import { refusalIn } from './words/refusals/refusal-in.ts';
import { filledIn, welcomeWords } from './words/words-in.ts';

interface Props {
  readonly siteName: string;
  readonly mayCreate: boolean;
  readonly language: Language;
  readonly refused: { readonly refusal: Refused; readonly email: string } | null;
}

/** Where somebody of a family signs in with the account that they have, to have a school added to it. */
export function SignInToWelcome({ siteName: school, mayCreate, language, refused }: Props) {
  const words = entryWords[language];
  const { password, create, back, show, hide } = welcomeWords[language];
  return (
    <form method="post" className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.signInTitle}</h1>
        <p className="muted">{filledIn(language, words.signInWhat, { school })}</p>
      </div>
      {refused && <Fault>{refusalIn(language, refused.refusal)}</Fault>}
      <div className="fields">
        <TextField
          label={words.login}
          name="email"
          dir="ltr"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={refused?.email}
          focused={!refused}
        />
        <PasswordField
          label={password}
          words={language === 'en' ? undefined : { show, hide }}
          aside={<a href="/forgot-password">{words.forgot}</a>}
        />
      </div>
      <SendButton busy={words.loggingIn}>{words.logIn}</SendButton>
      <p className="sheet-end">
        {mayCreate && (
          <>
            <a href="/welcome/create">{create}</a> ·{' '}
          </>
        )}
        <a href="/welcome">{back}</a>
      </p>
    </form>
  );
}
