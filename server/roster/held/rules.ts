import { personKinds, type ImportLosses, type Loss, type PersonKind } from '../rules.ts';

/** Why an import waits for a person's word, with the figures that prove it. */
export type HoldCause =
  | { readonly code: 'paused'; readonly schools: readonly string[] }
  | { readonly code: 'emptied'; readonly files: readonly string[] }
  | ({ readonly code: 'people' } & Loss)
  | ({ readonly code: 'kind'; readonly kind: PersonKind } & Loss)
  | ({ readonly code: 'schools' } & Loss)
  | ({ readonly code: 'ties' } & Loss);

/** How many a trust lets an import take away before it is held. */
export interface LeaverLimits {
  readonly people: number;
  readonly percent: number;
}

/** What counts unless a trust decides otherwise. */
export const usualLeaverLimits: LeaverLimits = { people: 50, percent: 10 };

/** For how many days a held package is kept. */
export const heldDays = 14;

/** For how long those who left by a held import can be brought back: thirty days, in hours. */
export const undoHeldHours = 720;

/** Why somebody would leave by a held import. */
export const leaverCauses = ['missing', 'deleted', 'without_role', 'school_missing'] as const;
export type LeaverCause = (typeof leaverCauses)[number];

const manyTies = 20;
const smallKind = 4;

/**
 * Why an import must wait for a person's word: nothing, where it need not. A roster that says that a large part of a trust
 * has left is more often broken than true, and people lose their access by it.
 */
export function holdCauses(
  { people, guardianships, schools, emptied }: ImportLosses,
  limits: LeaverLimits,
): HoldCause[] {
  const all = sum(Object.values(people));
  const causes: HoldCause[] = [];
  if (emptied.length > 0) causes.push({ code: 'emptied', files: emptied });
  if (isAbove(all, limits)) causes.push({ code: 'people', ...all });
  for (const kind of personKinds) {
    const loss = people[kind];
    if (loss.active >= smallKind && loss.gone * 2 > loss.active) causes.push({ code: 'kind', kind, ...loss });
  }
  if (schools.gone > 0) causes.push({ code: 'schools', ...schools });
  if (tiesAreMany(guardianships)) causes.push({ code: 'ties', ...guardianships });
  return causes;
}

const isAbove = ({ gone, active }: Loss, { people, percent }: LeaverLimits): boolean =>
  gone > people || gone * 100 > active * percent;

/** Whether so many ties between people who stay would end that somebody has to look. */
export const tiesAreMany = ({ gone, active }: Loss): boolean => gone > manyTies && gone * 10 > active;

/** A cause in a clause, as the import's report and the command line say it. */
export function causeInWords(cause: HoldCause): string {
  switch (cause.code) {
    case 'paused':
      return `imports wait while the rollover of ${cause.schools.join(', ')} is under way`;
    case 'emptied':
      return `${cause.files.map((file) => `${file}.csv`).join(', ')} is empty`;
    case 'people':
      return `${cause.gone} of ${cause.active} people would leave at once`;
    case 'kind':
      return `${cause.gone} of ${cause.active} people of the kind ${cause.kind} would leave at once`;
    case 'schools':
      return `${cause.gone} of ${cause.active} schools would be gone`;
    case 'ties':
      return `${cause.gone} of ${cause.active} contacts' ties to students would end at once`;
  }
}

function sum(losses: readonly Loss[]): Loss {
  return {
    active: losses.reduce((total, { active }) => total + active, 0),
    gone: losses.reduce((total, { gone }) => total + gone, 0),
  };
}
