import type { Preview } from '../../answers.ts';
import { named } from '../counted.ts';
import { IconAlert, IconCheck, IconMail, IconMailForward, IconUsers } from '../icons.ts';
import { previewLines, type PreviewLine } from './preview-lines.ts';

const icons: Readonly<Record<PreviewLine['kind'], typeof IconMail>> = {
  mail: IconMail,
  at_once: IconCheck,
  again: IconMailForward,
  nothing_new: IconCheck,
  held: IconCheck,
  shared: IconUsers,
  cannot: IconAlert,
  off: IconAlert,
  oneself: IconAlert,
};
const warnings: readonly PreviewLine['kind'][] = ['shared', 'cannot', 'off', 'oneself'];

/** What inviting the selected people comes to. */
export function PreviewList({ preview }: { preview: Preview | null }) {
  if (preview === null) return <p className="muted">Counting …</p>;
  const { names, total } = preview;
  return (
    <>
      {total > 1 && (
        <p className="muted">
          <bdi>{named(names, total)}</bdi>
        </p>
      )}
      <ul className="lines">
        {previewLines(preview).map(({ kind, text }) => {
          const Icon = icons[kind];
          return (
            <li key={kind} data-tone={warnings.includes(kind) ? 'late' : undefined}>
              <Icon size={18} aria-hidden />
              <span>{text}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
