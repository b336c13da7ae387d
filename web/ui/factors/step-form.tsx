import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { TextField } from '../visitors/text-field.tsx';

interface Props {
  readonly to: string;
  readonly methods: readonly string[];
  readonly fault: string | null;
}

/** The second step of signing in: a code of the authenticator app, or a backup code. */
export function StepForm({ to, methods, fault }: Props) {
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Second step</h1>
        <p>Your password was right. Now type in the code that your authenticator app shows.</p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <input type="hidden" name="to" value={to} />
      <div className="fields">
        <TextField
          label="Code"
          name="code"
          className="input input-code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          required
          focused
          hint={
            methods.includes('backup_code')
              ? 'Six digits. Without your phone, type in one of your backup codes.'
              : 'Six digits. You have no backup codes left.'
          }
        />
        <label className="remember">
          <input type="checkbox" name="remember" value="yes" />
          <span>Do not ask on this device for 30 days</span>
        </label>
      </div>
      <SendButton busy="Looking …">Sign in</SendButton>
      <p className="sheet-end">
        Lost your phone and your backup codes? Ask an administrator of your trust. <a href="/sign-in">Back</a>
      </p>
    </form>
  );
}
