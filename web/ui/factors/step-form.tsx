import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { PasskeySignIn } from '../passkeys/passkey-sign-in.tsx';
import { useCanPasskey } from '../passkeys/use-can-passkey.ts';
import { SendButton } from '../send-button.tsx';
import { CodeField } from '../visitors/code-field.tsx';
import { Fault } from '../visitors/fault.tsx';
import { doorWords, welcomeWords } from '../welcome/words/words-in.ts';
import type { StepWords } from './words/step-words.ts';
import { stepWords } from './words/words-in.ts';

interface Props {
  readonly to: string;
  readonly methods: readonly string[];
  readonly fault: string | null;
  readonly language: Language;
}

/** The second step of signing in: a code of the authenticator app, a backup code, or a passkey. */
export function StepForm({ to, methods, fault, language }: Props) {
  const words = stepWords[language];
  const hasApp = methods.includes('totp');
  const hasBackup = methods.includes('backup_code');
  const takesCodes = hasApp || hasBackup;
  const hasPasskey = methods.includes('passkey');
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.title}</h1>
        <p>{hasApp ? words.typeApp : hasBackup ? words.passkeyOrCode : words.passkeyOnly}</p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      {takesCodes && <CodeFields to={to} hint={hintOf({ hasApp, hasBackup }, words)} language={language} />}
      {hasPasskey && <PasskeySignIn to={to} language={language} />}
      {!takesCodes && <CannotPasskey words={words} />}
      <p className="sheet-end">
        {words.lost} <a href="/sign-in">{welcomeWords[language].back}</a>
      </p>
    </div>
  );
}

/** What to do where the passkey, which is the only way, cannot be used. */
function CannotPasskey({ words }: { words: StepWords }) {
  const known = useCanPasskey();
  if (known === null)
    return (
      <noscript>
        <p className="note" data-tone="late">
          {words.needsScript}
        </p>
      </noscript>
    );
  if (known) return null;
  return (
    <p className="note" data-tone="late">
      {words.cannotPasskey}
    </p>
  );
}

const hintOf = (
  { hasApp, hasBackup }: { readonly hasApp: boolean; readonly hasBackup: boolean },
  words: StepWords,
): string => {
  if (!hasApp) return words.tenLetters;
  return hasBackup ? words.sixOrBackup : words.sixOnly;
};

function CodeFields({ to, hint, language }: { to: string; hint: string; language: Language }) {
  const words = stepWords[language];
  return (
    <form method="post" className="fields">
      <input type="hidden" name="to" value={to} />
      <CodeField label={doorWords[language].code} focused orBackup hint={hint} />
      <label className="remember">
        <input type="checkbox" name="remember" value="yes" />
        <span>{words.remember}</span>
      </label>
      <SendButton busy={words.looking}>{doorWords[language].signIn}</SendButton>
    </form>
  );
}
