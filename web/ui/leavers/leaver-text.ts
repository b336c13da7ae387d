import type { Ends, Leaver } from '../../answers.ts';
import { atLeast } from '../counted.ts';
import { ago, dayOf } from '../when.ts';

type Evidence = Leaver['evidence'][number];

/** What shows that somebody has left, in a sentence: how, since when, and which roster said so. */
export function evidenceLine({ reason, place, since, fileName, importedAt }: Evidence): string {
  const what =
    reason === 'left_school'
      ? `No longer works at ${place ?? 'this place'}`
      : reason === 'gone'
        ? 'No longer in the roster'
        : 'Switched off in the roster';
  const when = since === null ? '' : ` since ${dayOf(since)}`;
  const by =
    fileName === null || importedAt === null ? '' : `, by ${fileName}, imported on ${dayOf(importedAt)}`;
  return `${what}${when}${by}`;
}

/** When they were last seen in the portal. */
export const lastSeen = ({ lastSignInAt }: Pick<Leaver, 'lastSignInAt'>, now: string): string =>
  lastSignInAt === null ? 'Has never signed in' : `Last signed in ${ago(lastSignInAt, now)}`;

/** Where they still work. A school learns only that they do. */
export function stillWorks({
  stillAt,
  stillElsewhere,
}: Pick<Leaver, 'stillAt' | 'stillElsewhere'>): string | null {
  if (stillAt.length > 0) return `Still works at ${stillAt.join(', ')}: what belongs there stays.`;
  return stillElsewhere ? 'Still works at another school of the trust: what belongs there stays.' : null;
}

/** "3 people have left and still have access." */
export function leaversLine(leavers: Ends['leavers']): string {
  return leavers.count === 1 && !leavers.capped
    ? '1 person has left and still has access.'
    : `${atLeast(leavers)} people have left and still have access.`;
}
