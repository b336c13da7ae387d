import type { Language } from '#server/contacts/family/rules.ts';
import { passkeyWords } from '../passkeys/words/words-in.ts';
import { PasswordField } from '../visitors/password-field.tsx';
import { showWords } from '../visitors/show-words.ts';
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
  readonly language: Language;
}

/** The field for the password, or for a code instead of it. */
export function ProofField({ typed, email, fault, language }: Props) {
  const words = passkeyWords[language];
  if (typed === 'code') {
    return (
      <TextField
        label={words.code}
        hint={words.codeHint}
        dir="ltr"
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
      <PasswordField label={words.yourPassword} words={showWords(language)} focused error={fault} />
    </>
  );
}
