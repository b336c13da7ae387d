import { IconAlert, IconCheck } from '../../icons.ts';
import type { OutcomeLine } from './welcome-text.ts';

/** What something comes to, before it is done: what happens to whom, and who is left out. */
export function OutcomeLines({ lines }: { readonly lines: readonly OutcomeLine[] | null }) {
  if (lines === null)
    return (
      <p className="muted" aria-live="polite">
        Counting …
      </p>
    );
  if (lines.length === 0) return <p>Nobody was selected.</p>;
  return (
    <ul className="lines" aria-live="polite">
      {lines.map(({ text, warns }) => (
        <li key={text} data-tone={warns ? 'late' : undefined}>
          {warns ? <IconAlert size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
