import { focusFirst } from '../visitors/focus-first.ts';

interface Props {
  readonly codes: readonly string[];
  readonly email: string;
  readonly to: string;
}

/** The ten backup codes, this once: to be printed, kept as a file, or written down. */
export function BackupCodes({ codes, email, to }: Props) {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1 tabIndex={-1} ref={focusFirst}>
          Keep your backup codes
        </h1>
        <p>
          Your second step is set up. Without your phone or passkey, each of these codes lets you in{' '}
          <b>once</b>. They are not shown again: print them, or keep them with your passwords. Older ones do
          not work any more.
        </p>
      </div>
      <ol className="backup-codes" aria-label="Backup codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <KeepCodes codes={codes} email={email} />
      <a className="button" data-main href={to}>
        I have kept them
      </a>
    </div>
  );
}

/** Only with scripts: without them the codes are on the page to be copied. */
function KeepCodes({ codes, email }: Omit<Props, 'to'>) {
  const download = () => {
    const text = [`Backup codes of ${email} for Gatehouse. Each works once.`, '', ...codes, ''].join('\r\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = 'gatehouse-backup-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="choices keep-codes">
      <button className="button" type="button" onClick={download}>
        Download
      </button>
      <button className="button" type="button" onClick={() => window.print()}>
        Print
      </button>
    </div>
  );
}
