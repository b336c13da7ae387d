import type { NightlyImport } from '../../../answers.ts';
import { instantOf, timeOf } from '../../when.ts';

type Last = NonNullable<NightlyImport['sources'][number]['last']>;

/** How the last roster came, in a word with a shape, and in a sentence. */
export const outcomeWords: Readonly<Record<Last['outcome'], { label: string; tone: string; text: string }>> =
  {
    imported: { label: 'Imported', tone: 'ok', text: 'A new roster came and was imported.' },
    unchanged: {
      label: 'Unchanged',
      tone: 'ok',
      text: 'The roster was the same as before, so there was nothing to import.',
    },
    held: {
      label: 'Put aside',
      tone: 'late',
      text: 'The roster would take away more than usual. It was put aside until somebody has looked.',
    },
    failed: { label: 'Failed', tone: 'stop', text: 'Nothing was changed: everything stays as it was.' },
  };

/** When the roster comes, in a sentence. */
export function whenItComes({ isOn, at, nextAt, isPaused, againAt }: NightlyImport): string {
  if (!isOn) return 'It is switched off. The roster comes only when somebody imports it.';
  if (isPaused)
    return `Every night at ${at}, but the job “Import the roster” is paused. It goes on once an Account Owner lets it under Scheduled jobs.`;
  if (againAt !== null)
    return `Every night at ${at}. It has not come yet: it is fetched again at ${timeOf(againAt)}.`;
  return nextAt === null ? `Every night at ${at}.` : `Every night at ${at}. Next on ${instantOf(nextAt)}.`;
}
