import { PasskeySignIn } from '../passkeys/passkey-sign-in.tsx';
import { useCanPasskey } from '../passkeys/use-can-passkey.ts';
import { SendButton } from '../send-button.tsx';
import { CodeField } from '../visitors/code-field.tsx';
import { Fault } from '../visitors/fault.tsx';

interface Props {
  readonly to: string;
  readonly methods: readonly string[];
  readonly fault: string | null;
}

/** The second step of signing in: a code of the authenticator app, a backup code, or a passkey. */
export function StepForm({ to, methods, fault }: Props) {
  const hasApp = methods.includes('totp');
  const hasBackup = methods.includes('backup_code');
  const takesCodes = hasApp || hasBackup;
  const hasPasskey = methods.includes('passkey');
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>Second step</h1>
        <p>
          {hasApp
            ? 'Your password was right. Now type in the code that your authenticator app shows.'
            : 'Your password was right. Your account needs your passkey as well'}
          {!hasApp && (hasBackup ? ', or one of your backup codes.' : '.')}
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      {takesCodes && <CodeFields to={to} hint={hintOf({ hasApp, hasBackup })} />}
      {hasPasskey && <PasskeySignIn to={to} />}
      {!takesCodes && <CannotPasskey />}
      <p className="sheet-end">
        Lost what you sign in with? Ask an administrator of your trust. <a href="/sign-in">Back</a>
      </p>
    </div>
  );
}

/** What to do where the passkey, which is the only way, cannot be used. */
function CannotPasskey() {
  const known = useCanPasskey();
  if (known === null)
    return (
      <noscript>
        <p className="note" data-tone="late">
          A passkey needs JavaScript, which is switched off in this browser. Switch it on, and load this page
          anew.
        </p>
      </noscript>
    );
  if (known) return null;
  return (
    <p className="note" data-tone="late">
      This browser cannot use passkeys. Sign in with another one, or on the device that has your passkey.
    </p>
  );
}

const hintOf = ({ hasApp, hasBackup }: { readonly hasApp: boolean; readonly hasBackup: boolean }): string => {
  if (!hasApp) return 'Ten letters and digits. Each backup code works once.';
  return hasBackup
    ? 'Six digits. Without your phone, type in one of your backup codes.'
    : 'Six digits. You have no backup codes left.';
};

function CodeFields({ to, hint }: { readonly to: string; readonly hint: string }) {
  return (
    <form method="post" className="fields">
      <input type="hidden" name="to" value={to} />
      <CodeField focused orBackup hint={hint} />
      <label className="remember">
        <input type="checkbox" name="remember" value="yes" />
        <span>Do not ask on this device for 30 days</span>
      </label>
      <SendButton busy="Looking …">Sign in</SendButton>
    </form>
  );
}
