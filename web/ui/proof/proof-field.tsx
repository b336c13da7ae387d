import { PasswordField } from '../visitors/password-field.tsx';
import { TextField } from '../visitors/text-field.tsx';

/** What somebody types to prove who they are. */
export type TypedProof = 'password' | 'code';

/** What each is refused with when it is wrong: said beside the field. */
export const proofFaults: Readonly<Record<TypedProof, string>> = {
  password: 'wrong_current_password',
  code: 'factor_wrong',
};

interface Props {
  readonly typed: TypedProof;
  readonly email: string;
  readonly fault: string | null;
}

/** The field for the password, or for a code instead of it. */
export function ProofField({ typed, email, fault }: Props) {
  if (typed === 'code') {
    return (
      <TextField
        label="Code"
        hint="Six digits from your authenticator app, or one of your backup codes."
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        focused
        error={fault}
      />
    );
  }
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField label="Your password" focused error={fault} />
    </>
  );
}
