import { passwordLength } from '#server/accounts/rules.ts';
import type { Language } from '#server/contacts/family/rules.ts';
import type { Refused } from '../../api.server.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { PasswordField } from '../visitors/password-field.tsx';
import { SignInNameField } from '../visitors/sign-in-name-field.tsx';
import { TextField } from '../visitors/text-field.tsx';
import { refusalIn } from './words/refusals/refusal-in.ts';
import { filledIn, welcomeWords } from './words/words-in.ts';

interface Props {
  readonly name: string;
  readonly email: string;
  readonly siteName: string;
  /** What they sign in with, where it is not the address. */
  readonly signInName: string | null;
  readonly language: Language;
  readonly refused: {
    readonly refusal: Refused;
    readonly name: string;
    readonly signInName?: string;
  } | null;
}

const aboutName: readonly string[] = ['name_taken', 'name_wrong'];

/** Where somebody of a family chooses a password and, where their address is in use, a name to sign in with. */
export function CreateFamilyAccount({ name, email, siteName, signInName, language, refused }: Props) {
  const words = welcomeWords[language];
  const code = refused?.refusal.code ?? null;
  const why = refused && refusalIn(language, refused.refusal);
  const weak = code === 'password_weak';
  const badName = code !== null && aboutName.includes(code);
  return (
    <form method="post" className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.createTitle}</h1>
        <p className="muted">{filledIn(language, words.once, { school: siteName })}</p>
      </div>
      {why !== null && !weak && !badName && <Fault>{why}</Fault>}
      <div className="fields">
        <TextField
          label={words.yourName}
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={refused?.name ?? name}
        />
        {signInName === null ? (
          <TextField label={words.signInWith} dir="auto" autoComplete="username" value={email} readOnly />
        ) : (
          <SignInNameField
            name={refused?.signInName ?? signInName}
            label={words.signInName}
            hint={words.signInNameHint}
            error={badName ? why : null}
          />
        )}
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
      <p className="sheet-end">
        <a href="/welcome/sign-in">{words.haveOne}</a> · <a href="/welcome">{words.back}</a>
      </p>
    </form>
  );
}
