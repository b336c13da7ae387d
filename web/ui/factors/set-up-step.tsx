import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { CodeField } from '../visitors/code-field.tsx';
import { Fault } from '../visitors/fault.tsx';
import { doorWords } from '../welcome/words/words-in.ts';
import { QrCode } from './qr-code.tsx';
import { stepWords } from './words/words-in.ts';

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
  readonly language: Language;
}

/** Sets an authenticator app up: why, then the QR code to scan, then its first code. */
export function SetUpStep({ setUp, fault, ...why }: Props) {
  const { language } = why;
  const words = stepWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{why.hasApp ? words.replaceApp : words.setUp}</h1>
        {setUp === null && <Why {...why} />}
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      {setUp === null ? (
        <form method="post">
          <input type="hidden" name="act" value="begin" />
          <SendButton busy={doorWords[language].moment}>{words.begin}</SendButton>
        </form>
      ) : (
        <Scan {...setUp} fault={fault} language={language} />
      )}
      <p className="sheet-end">
        <a href={why.to === '/' || why.hasApp ? '/profile' : '/'}>{words.notNow}</a>
      </p>
    </div>
  );
}

function Why({ required, hasApp, language }: Pick<Props, 'required' | 'hasApp' | 'language'>) {
  const words = stepWords[language];
  if (hasApp) return <p>{words.oldCounts}</p>;
  return (
    <>
      {required && (
        <p>
          <b>{words.trustAsks}</b> {words.opensThen}
        </p>
      )}
      <p>{words.why}</p>
    </>
  );
}

function Scan({
  secret,
  uri,
  qr,
  fault,
  language,
}: NonNullable<Props['setUp']> & Pick<Props, 'fault' | 'language'>) {
  const words = stepWords[language];
  const groups = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return (
    <>
      <ol className="steps">
        <li>
          {words.scan}
          <QrCode {...qr} label={words.qr} />
          <a className="button on-phone" href={uri}>
            {words.onPhone}
          </a>
          <details>
            <summary>{words.typeInstead}</summary>
            <p>
              <code className="secret" dir="ltr">
                {groups}
              </code>
            </p>
          </details>
        </li>
        <li>{words.typeShown}</li>
      </ol>
      <form method="post" className="fields">
        <input type="hidden" name="act" value="confirm" />
        <CodeField label={doorWords[language].code} focused={fault !== null} hint={words.sixDigits} />
        <SendButton busy={words.looking}>{words.confirm}</SendButton>
      </form>
    </>
  );
}
