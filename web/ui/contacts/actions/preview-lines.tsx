import type { ContactPreview } from '../../../answers.ts';
import { reasonLines, warningLines, whoLines } from './deed-text.ts';

interface Props {
  readonly deed: 'revoke' | 'restore';
  readonly preview: ContactPreview | null;
  readonly name: string | null;
  readonly school: string | null;
}

const headings = {
  revoke: 'Why',
  restore: 'Why access would end again: they become Ready to Revoke Access',
} as const;

/** What a bulk revoke or restore comes to: whom it concerns and what happens, why, and what to know before. */
export function PreviewLines({ deed, preview, name, school }: Props) {
  return (
    <div aria-live="polite" className="change-lines">
      {preview === null && <p className="muted">Counting …</p>}
      {preview?.rows === 0 && preview.tooLate === 0 && name === null && (
        <p>This concerns nobody of them as they stand.</p>
      )}
      {preview && whoLines(deed, preview, name, school).map((text) => <p key={text}>{text}</p>)}
      {preview && <Lines title={headings[deed]} lines={reasonLines(preview, name !== null)} />}
      {preview && <Lines title="Good to know" lines={warningLines(deed, preview, name)} />}
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="deed-lines">
      <h3>{title}</h3>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
