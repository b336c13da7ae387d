import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { sizeOf } from './rules.ts';
import { scaleAt, type Among } from './scale.ts';

/** How many people an act takes access from, or changes it for, and the number that was typed in. */
export interface LargeAct {
  readonly people: number;
  readonly typed: number | null;
  /** Whether whoever does it proved a moment ago who they are. */
  readonly isProven: boolean;
  /** Among whom they are many, or few; staff unless said. */
  readonly among?: Among;
}

/**
 * Whether a bulk act may start at once, or waits for a second administrator. Refuses `number_wrong` when it is so large that
 * the number of people has to be typed in and was not, and `too_large` beyond what the trust allows at all;
 * `prove_again` before anything large.
 */
export async function admitLarge(
  uow: UnitOfWork,
  site: Site,
  { people, typed, isProven, among = 'staff' }: LargeAct,
): Promise<{ waits: boolean; of: number }> {
  const { of, limits, inRollover } = await scaleAt(uow, site, among);
  const size = sizeOf({ people, of }, limits, inRollover);
  if (size === 'refused') throw new Refusal('too_large', `${people} of ${of} people`);
  if (size === 'type_number' && typed !== people)
    throw new Refusal('number_wrong', `It concerns ${people} people`);
  if (size !== 'small' && !isProven) throw new Refusal('prove_again');
  return { waits: size === 'second_person', of };
}
