import type { RolloverPage } from '../../answers.ts';
import { counted } from '../counted.ts';

/** What has changed since the plan of a rollover was made, in words; null where nothing has. */
export function driftText({
  drift,
  planOutdated,
}: Pick<RolloverPage, 'drift' | 'planOutdated'>): string | null {
  if (drift === null) return null;
  const { added, dropped } = drift;
  if (added + dropped === 0)
    return planOutdated
      ? 'A roster has come in since the plan was made. It changes nothing about the plan.'
      : null;
  const parts = [
    added > 0 && `it would have ${counted(added, 'row', 'rows')} more`,
    dropped > 0 && `${counted(dropped, 'row is', 'rows are')} not true any more`,
  ].filter((part) => part !== false);
  return `The roster says something else since the plan was made: ${parts.join(', and ')}. Make the plan again, and look at it.`;
}
