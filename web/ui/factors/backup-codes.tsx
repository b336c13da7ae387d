import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { focusFirst } from '../visitors/focus-first.ts';
import { Stressed } from '../visitors/stressed.tsx';
import { filledIn } from '../welcome/words/words-in.ts';
import { stepWords } from './words/words-in.ts';

interface Props {
  readonly codes: readonly string[];
  readonly email: string;
  readonly to: string;
  readonly language: Language;
}

/** The ten backup codes, this once: to be printed, kept as a file, or written down. */
export function BackupCodes({ codes, email, to, language }: Props) {
  const words = stepWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1 tabIndex={-1} ref={focusFirst}>
          {words.keepCodes}
        </h1>
        <p>
          <Stressed sentence={words.keepWhy} stressed={{ once: words.once }} />
        </p>
      </div>
      <ol className="backup-codes" dir="ltr" aria-label={words.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <KeepCodes codes={codes} email={email} language={language} />
      <a className="button" data-main href={to}>
        {words.kept}
      </a>
    </div>
  );
}

/** Only with scripts: without them the codes are on the page to be copied. */
function KeepCodes({ codes, email, language }: Pick<Props, 'codes' | 'email' | 'language'>) {
  const words = stepWords[language];
  const download = () => {
    const text = [filledIn(language, words.file, { email }), '', ...codes, ''].join('\r\n');
    const link = document.createElement('a');
    // What opens such a file knows by the mark at its beginning that it is not only in Latin letters.
    link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
    link.download = `${words.fileName}.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="choices keep-codes">
      <button className="button" type="button" onClick={download}>
        {words.download}
      </button>
      <button className="button" type="button" onClick={() => window.print()}>
        {words.print}
      </button>
    </div>
  );
}
