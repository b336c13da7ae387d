import { TextField } from './text-field.tsx';

interface Props {
  readonly label?: string;
  readonly hint?: string;
  readonly focused?: boolean;
  /** Whether a backup code can be typed in, too: it has letters. */
  readonly orBackup?: boolean;
}

const digits = { inputMode: 'numeric', pattern: '[0-9 ]*', maxLength: 10 } as const;
const letters = { autoCapitalize: 'none', spellCheck: false, maxLength: 20 } as const;

/** Where a code is typed in that was mailed, or that the authenticator app shows. */
export function CodeField({ label = 'Code', hint, focused, orBackup = false }: Props) {
  return (
    <TextField
      label={label}
      name="code"
      className="input input-code"
      dir="ltr"
      autoComplete="one-time-code"
      required
      hint={hint}
      focused={focused}
      {...(orBackup ? letters : digits)}
    />
  );
}
