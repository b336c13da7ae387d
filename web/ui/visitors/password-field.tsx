import { useState, type ReactNode } from 'react';
import { TextField } from './text-field.tsx';

interface Props {
  /** What the form calls it. */
  readonly name?: string;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly aside?: ReactNode;
  /** Whether a password is chosen here, rather than remembered. */
  readonly chosen?: boolean;
  readonly focused?: boolean;
  /** What the button says, in another language than English. */
  readonly words?: { readonly show: string; readonly hide: string };
}

/** A password, hidden until asked for. */
export function PasswordField({
  name = 'password',
  label = 'Password',
  chosen = false,
  focused = false,
  words,
  ...field
}: Props) {
  const [shown, setShown] = useState(false);
  const { show, hide } = words ?? { show: 'Show', hide: 'Hide' };
  return (
    <TextField
      {...field}
      label={label}
      name={name}
      type={shown ? 'text' : 'password'}
      required
      autoComplete={chosen ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      spellCheck={false}
      focused={focused}
      button={
        <button
          type="button"
          className="input-button"
          aria-label={words === undefined ? `${shown ? 'Hide' : 'Show'} password` : undefined}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? hide : show}
        </button>
      }
    />
  );
}
