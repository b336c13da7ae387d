import { SendButton } from '../send-button.tsx';
import { CodeField } from '../visitors/code-field.tsx';
import { Fault } from '../visitors/fault.tsx';
import { QrCode } from './qr-code.tsx';

interface Props {
  readonly to: string;
  readonly required: boolean;
  readonly hasApp: boolean;
  /** The app that is being set up, as soon as that was begun. */
  readonly setUp: {
    readonly secret: string;
    readonly uri: string;
    readonly qr: { readonly size: number; readonly path: string };
  } | null;
  readonly fault: string | null;
}

/** Sets an authenticator app up: why, then the QR code to scan, then its first code. */
export function SetUpStep({ setUp, fault, ...why }: Props) {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>{why.hasApp ? 'Replace your authenticator app' : 'Set up your second step'}</h1>
        {setUp === null && <Why {...why} />}
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      {setUp === null ? (
        <form method="post">
          <input type="hidden" name="act" value="begin" />
          <SendButton busy="One moment …">Begin</SendButton>
        </form>
      ) : (
        <Scan {...setUp} fault={fault} />
      )}
      <p className="sheet-end">
        <a href={why.to === '/' || why.hasApp ? '/profile' : '/'}>Not now</a>
      </p>
    </div>
  );
}

function Why({ required, hasApp }: Pick<Props, 'required' | 'hasApp'>) {
  if (hasApp) return <p>The app that you use now counts until the first code of the new one was right.</p>;
  return (
    <>
      {required && (
        <p>
          <b>Your trust asks you for a second step at sign-in.</b> What it protects opens as soon as you have
          set it up.
        </p>
      )}
      <p>
        A second step keeps others out, even if they know your password. It takes two minutes: an
        authenticator app on your phone, such as Google Authenticator or Microsoft Authenticator, shows a code
        that you type in after your password.
      </p>
    </>
  );
}

function Scan({ secret, uri, qr, fault }: NonNullable<Props['setUp']> & Pick<Props, 'fault'>) {
  const groups = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return (
    <>
      <ol className="steps">
        <li>
          Scan this with your authenticator app.
          <QrCode {...qr} />
          <a className="button on-phone" href={uri}>
            On this phone? Open the app
          </a>
          <details>
            <summary>Type it in instead</summary>
            <p>
              <code className="secret">{groups}</code>
            </p>
          </details>
        </li>
        <li>Type in the code that the app shows then.</li>
      </ol>
      <form method="post" className="fields">
        <input type="hidden" name="act" value="confirm" />
        <CodeField focused={fault !== null} hint="Six digits. They change every half a minute." />
        <SendButton busy="Looking …">Confirm</SendButton>
      </form>
    </>
  );
}
