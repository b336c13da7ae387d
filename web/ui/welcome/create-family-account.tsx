import type { Refused } from '../../api.server.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { PasswordField } from '../visitors/password-field.tsx';
import { PasswordRule } from '../visitors/password-rule.tsx';
import { SignInNameField } from '../visitors/sign-in-name-field.tsx';
import { TextField } from '../visitors/text-field.tsx';

interface Props {
  readonly name: string;
  readonly email: string;
  readonly siteName: string;
  /** What they sign in with, where it is not the address. */
  readonly signInName: string | null;
  readonly refused: {
    readonly refusal: Pick<Refused, 'code' | 'text'>;
    readonly name: string;
    readonly signInName?: string;
  } | null;
}

const aboutName: readonly string[] = ['name_taken', 'name_wrong'];

/** Where somebody of a family chooses a password and, where their address is in use, a name to sign in with. */
export function CreateFamilyAccount({ name, email, siteName, signInName, refused }: Props) {
  const code = refused?.refusal.code ?? null;
  const weak = code === 'password_weak';
  const badName = code !== null && aboutName.includes(code);
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Create your account</h1>
        <p className="muted">
          You need it once, for all your children at {siteName} and its partner schools.
        </p>
      </div>
      {refused && !weak && !badName && <Fault>{refused.refusal.text}</Fault>}
      <div className="fields">
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={refused?.name ?? name}
        />
        {signInName === null ? (
          <TextField label="You sign in with" autoComplete="username" value={email} readOnly />
        ) : (
          <SignInNameField
            name={refused?.signInName ?? signInName}
            hint="Keep it, or choose another. You sign in with it instead of your e-mail address; mail still goes to that address."
            error={badName ? (refused?.refusal.text ?? null) : null}
          />
        )}
        <PasswordField
          hint={<PasswordRule />}
          error={weak ? refused?.refusal.text : null}
          chosen
          focused={weak}
        />
      </div>
      <SendButton busy="Creating your account …">Create my account</SendButton>
      <p className="sheet-end">
        <a href="/welcome/sign-in">I have an account already</a> · <a href="/welcome">Back</a>
      </p>
    </form>
  );
}
