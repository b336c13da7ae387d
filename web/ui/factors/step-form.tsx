import { PasskeySignIn } from '../passkeys/passkey-sign-in.tsx';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { TextField } from '../visitors/text-field.tsx';

interface Props {
  readonly to: string;
  readonly methods: readonly string[];
  readonly fault: string | null;
}

/** The second step of signing in: a code of the authenticator app, a backup code, or a passkey. */
export function StepForm({ to, methods, fault }: Props) {
  if (!methods.includes('totp')) return <PasskeyStep to={to} />;
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
      {methods.includes('passkey') && <PasskeySignIn to={to} />}
      <p className="sheet-end">
        Lost your phone and your backup codes? Ask an administrator of your trust. <a href="/sign-in">Back</a>
      </p>
    </form>
  );
}

/** Whoever has passkeys and no app. */
function PasskeyStep({ to }: { readonly to: string }) {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>Second step</h1>
        <p>Your password was right. Now use a passkey of yours, on this device or with your phone.</p>
      </div>
      <PasskeySignIn to={to} />
      <noscript>
        <p>Passkeys need JavaScript, which is switched off in this browser.</p>
      </noscript>
      <p className="sheet-end">
        Lost your passkeys? Ask an administrator of your trust. <a href="/sign-in">Back</a>
      </p>
    </div>
  );
}
