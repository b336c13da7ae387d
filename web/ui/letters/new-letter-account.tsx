import type { Refused } from '../../api.server.ts';
import { SendButton } from '../send-button.tsx';
import { PasswordField } from '../visitors/password-field.tsx';
import { PasswordRule } from '../visitors/password-rule.tsx';
import { SignInNameField } from '../visitors/sign-in-name-field.tsx';

interface Props {
  /** A free one. */
  readonly signInName: string;
  readonly refused: {
    readonly refusal: Pick<Refused, 'code' | 'text'>;
    readonly signInName: string | null;
  } | null;
}

/** Where somebody with a letter chooses what they sign in with. */
export function NewLetterAccount({ signInName, refused }: Props) {
  const code = refused?.refusal.code;
  const [weak, badName] = [code === 'password_weak', code === 'name_taken' || code === 'name_wrong'];
  return (
    <form method="post" className="ways">
      <input type="hidden" name="act" value="create" />
      <div className="fields">
        <SignInNameField
          name={refused?.signInName ?? signInName}
          hint="Keep it, or choose another, and write it down: you need it each time."
          error={badName ? (refused?.refusal.text ?? null) : null}
        />
        <PasswordField
          hint={<PasswordRule />}
          error={weak ? refused?.refusal.text : null}
          chosen
          focused={weak}
        />
      </div>
      <SendButton busy="Creating your account …">Create my account</SendButton>
    </form>
  );
}
