/** Where a roster may come from: a folder of the trust on the server, or an address on the web. */
export const placeKinds = ['folder', 'address'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** The times of the night at which a roster may be fetched, by London's clock. */
export const nightlyHours: readonly string[] = [20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6].flatMap((hour) => {
  const padded = String(hour).padStart(2, '0');
  return [`${padded}:00`, `${padded}:30`];
});

/** What came of fetching a roster: taken, the same as before, put aside, or none came. */
export type NightlyOutcome = 'imported' | 'unchanged' | 'held' | 'failed';

const pausesInMinutes: readonly number[] = [5, 10, 20, 30, 60, 60];

/** When a roster that did not come is fetched again in the same night, for the first time or after so many others; null: no more. */
export function nextTry(tries: number, now: Date): Date | null {
  const pause = pausesInMinutes[tries];
  return pause === undefined ? null : new Date(now.getTime() + pause * 60_000);
}

/** How long a file of a folder has to have rested before it counts as written to its end, in milliseconds. A zip shows its end itself. */
export const restMs = 60_000;

/** Whether a folder is one below the trust's own: its name leads nowhere else. Empty is the trust's own folder itself. */
export const isFolderName = (name: string): boolean =>
  name === '' ||
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:]/.test(part));

/** Whether what an address asks for may be kept when the address changes: it is told to no other server than before. */
export function mayKeepSecret(before: string, after: string): boolean {
  return URL.canParse(before) && URL.canParse(after) && new URL(before).origin === new URL(after).origin;
}

/** What tells one delivery of a roster from another: what is in it, and when it was written. */
export interface Delivery {
  readonly hash: string;
  readonly mark: string;
}

/**
 * Whether a roster that was fetched is imported. The same again is not, however often it is looked at; unless it was written anew
 * and somebody is missing from it for the first time: then it says a second time that they are.
 */
export function isNews(fetched: Delivery, last: Delivery | null, someoneMissing: boolean): boolean {
  if (last === null || fetched.hash !== last.hash) return true;
  return someoneMissing && fetched.mark !== last.mark;
}

/** What administrators were last told of a roster that did not come. */
export interface Told {
  readonly why: string;
  readonly at: Date;
}

const untilToldAgainMs = 156 * 3_600_000;

/** Whether administrators are told that no roster came: the first time, for another reason, and once a week while it lasts. */
export function shouldTell(why: string, told: Told | null, now: Date): boolean {
  return told === null || told.why !== why || now.getTime() - told.at.getTime() >= untilToldAgainMs;
}
