import type { ImportRow } from '../../answers.ts';
import { importStates } from './import-text.ts';

/** How an import ended, in a word with a shape. */
export function ImportState({ state }: { state: ImportRow['state'] }) {
  const { label, tone } = importStates[state];
  return (
    <span className="status" data-tone={tone}>
      {label}
    </span>
  );
}
