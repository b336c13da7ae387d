import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { CodeField } from '../visitors/code-field.tsx';
import { Fault } from '../visitors/fault.tsx';
import { doorWords } from '../welcome/words/words-in.ts';
import { stepWords } from './words/words-in.ts';

interface Props {
  readonly fault: string | null;
  readonly language: Language;
}

/** Asks for a code in a session that was opened without one. */
export function ProveStep({ fault, language }: Props) {
  const words = stepWords[language];
  return (
    <form method="post" className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.title}</h1>
        <p>{words.noCodeYet}</p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <input type="hidden" name="act" value="prove" />
      <CodeField label={doorWords[language].code} focused orBackup />
      <SendButton busy={words.looking}>{words.goOn}</SendButton>
    </form>
  );
}
