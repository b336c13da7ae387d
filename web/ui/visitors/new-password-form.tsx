import { PasswordField } from './password-field.tsx';
import { PasswordRule } from './password-rule.tsx';
import { SendButton } from '../send-button.tsx';
import { TextField } from './text-field.tsx';

/** Chooses a new password for an account that has one already. */
export function NewPasswordForm({ email, fault }: { email: string; fault: string | null }) {
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Choose a new password</h1>
        <p className="muted">You will be signed out everywhere else.</p>
      </div>
      <div className="fields">
        <TextField label="You sign in with" autoComplete="username" value={email} readOnly />
        <PasswordField label="New password" hint={<PasswordRule />} error={fault} chosen focused />
      </div>
      <SendButton busy="Saving …">Save the new password</SendButton>
    </form>
  );
}
