import { personKinds, type PersonKind } from '#server/roster/rules.ts';
import type { ImportRow } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import type { Tone } from '../invitations/status-words.ts';
import { kindNames } from './kinds.ts';

type Facts = Pick<ImportRow, 'state' | 'counts' | 'rejectedCount' | 'warningCount' | 'reason'>;

/** How an import ended, in a word. */
export const importStates: Readonly<
  Record<ImportRow['state'], { readonly label: string; readonly tone: Tone }>
> = {
  done: { label: 'Imported', tone: 'ok' },
  held: { label: 'Put aside', tone: 'late' },
  failed: { label: 'Not readable', tone: 'stop' },
};

/** What an import changed, or why it changed nothing, in a line. */
export function importLine({ state, counts, reason }: Facts): string {
  if (state !== 'done') return `Nothing was changed${reason ? `: ${reason}` : ''}.`;
  const parts = personKinds.flatMap((kind) => kindLine(kind, counts) ?? []);
  return parts.length === 0 ? 'Nobody was added, changed or gone.' : `${parts.join('; ')}.`;
}

function kindLine(kind: PersonKind, { people }: Facts['counts']): string | null {
  if (people === undefined) return null;
  const { added, changed, gone, returned } = people[kind];
  const said = [
    added > 0 && `${number(added)} added`,
    changed > 0 && `${number(changed)} changed`,
    returned > 0 && `${number(returned)} back`,
    gone > 0 && `${number(gone)} gone`,
  ].filter((part) => part !== false);
  return said.length === 0 ? null : `${kindNames[kind]}: ${said.join(', ')}`;
}

/** "3 lines not taken, 2 in part"; null when all were. */
export function linesText({ rejectedCount, warningCount }: Facts): string | null {
  const parts = [
    rejectedCount > 0 && `${counted(rejectedCount, 'line', 'lines')} not taken`,
    warningCount > 0 && `${number(warningCount)} in part`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join(', ');
}

/** What a held import would have taken away, in a sentence. */
export function heldText({ counts: { losses }, reason }: Facts): string {
  if (losses === undefined) return reason ?? '';
  const gone = personKinds.reduce((sum, kind) => sum + losses.people[kind].gone, 0);
  const what = [
    gone > 0 && counted(gone, 'person', 'people'),
    losses.schools.gone > 0 && counted(losses.schools.gone, 'school', 'schools'),
    losses.guardianships.gone > 0 &&
      counted(losses.guardianships.gone, 'tie to a student', 'ties to students'),
  ].filter((part) => part !== false);
  return what.length === 0 ? (reason ?? '') : `It would remove ${what.join(', ')}.`;
}
