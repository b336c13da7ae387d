import { TextField } from './text-field.tsx';

interface Props {
  /** The name that is proposed, or what was typed in before. */
  readonly name: string | undefined;
  /** In another language than English. */
  readonly label?: string;
  readonly hint: string;
  /** Why the one that was typed in is not taken. */
  readonly error: string | null;
}

/** What somebody signs in with who has no address of their own. */
export const SignInNameField = ({ label = 'You sign in with this name', name, hint, error }: Props) => (
  <TextField
    label={label}
    name="signInName"
    dir="ltr"
    autoComplete="username"
    autoCapitalize="none"
    spellCheck={false}
    required
    maxLength={61}
    defaultValue={name}
    hint={hint}
    error={error}
    focused={error !== null}
  />
);
