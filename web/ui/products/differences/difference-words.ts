import type { DriftKind } from '#server/drift/rules.ts';
import type { Difference, DriftOverview } from '../../../answers.ts';
import { counted, number } from '../../counted.ts';
import { endReasonText } from '../../end-reason-text.ts';
import { isEndReason } from './is-end-reason.ts';
import { dayOf, instantOf } from '../../when.ts';

/** What each kind of difference is called, over the rows and beside them. */
export const kindName: Readonly<Record<DriftKind, (product: string) => string>> = {
  stranger: () => 'Unknown here',
  unconfirmed: () => 'To confirm',
  no_access: () => 'No access here',
  other_role: () => 'Another role',
  other_school: () => 'Another school',
  missing: (product) => `Not in ${product}`,
  not_been: () => 'Not been there yet',
};

/** How much each of them matters, as a colour. */
export const kindTone: Readonly<Record<DriftKind, 'stop' | 'late' | 'wait' | 'idle'>> = {
  stranger: 'stop',
  unconfirmed: 'wait',
  no_access: 'stop',
  other_role: 'late',
  other_school: 'late',
  missing: 'wait',
  not_been: 'idle',
};

/** What follows from each kind, said over its rows. */
export const kindAdvice: Readonly<Record<DriftKind, (product: string) => string>> = {
  stranger: (product) =>
    `Nobody here is known by what ${product} calls them. They can only be removed in ${product} itself, or ignored.`,
  unconfirmed: (product) =>
    `${product} has an address that is somebody’s here. An address can pass to somebody else: look at the names, then confirm.`,
  no_access: (product) =>
    `Here they have no access, or not at that place. Tell ${product} again; if they stay, remove them there.`,
  other_role: (product) => `Tell ${product} again which role it is, or change or remove it here.`,
  other_school: (product) => `Tell ${product} again where it is, or remove it here.`,
  missing: (product) =>
    `They have been in ${product}, and it no longer knows them. Tell it again, or remove access here.`,
  not_been: (product) =>
    `They have access and have not opened ${product} from here yet. Most products know people from then on: often there is nothing to do.`,
};

/** What the product says of somebody. */
export function productSays({ says }: Difference): string {
  if (says === null) return 'Does not know them';
  const role = says.role ?? 'In it, without saying as what';
  return says.school === null ? role : `${role}, at ${says.school}`;
}

/** What there is here. */
export function hereIs({ kind, who, here, ended }: Difference): string {
  if (here !== null) return `${here.role}, at ${here.place}`;
  if (kind === 'stranger') return 'Nobody is known by this';
  if (kind === 'unconfirmed') return `The address of ${who?.name ?? 'somebody'}`;
  if (ended === null) return 'No access';
  const why = isEndReason(ended.reason) ? `: ${endReasonText[ended.reason]}` : '';
  return `${ended.role} ended on ${dayOf(ended.at)}${why}`;
}

/** Who it is about: by their name here, or by whatever the product calls them. */
export const nameOf = ({ kind, who, says }: Difference): string =>
  (kind === 'unconfirmed' ? says?.name : who?.name) ??
  says?.name ??
  says?.email ??
  says?.subject ??
  'Somebody';

/** Where the last report that could be used came from, and when. */
export function reportText({ at, way, fileName, by, rows }: NonNullable<DriftOverview['good']>): string {
  const who = by === null ? '' : ` by ${by}`;
  const how =
    way === 'upload'
      ? `from ${fileName ?? 'a file'}, uploaded${who}`
      : way === 'asked'
        ? `asked${who}`
        : 'asked at night';
  return `${counted(rows, 'row', 'rows')}, ${instantOf(at)}, ${how}`;
}

/** "12 differences", in all and without those that are ignored. */
export const openCount = ({ counts }: DriftOverview): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** "Told again on …", "Ignored by …": what was done about it already. */
export function doneAbout({ toldAt, ignored, foundAt }: Difference): string {
  const since = `Since ${instantOf(foundAt)}`;
  const told = toldAt === null ? '' : ` · told again on ${instantOf(toldAt)}`;
  const left = ignored === null ? '' : ` · ignored by ${ignored.by ?? 'somebody'}: ${ignored.note}`;
  return `${since}${told}${left}`;
}

/** A number as it stands on a tab. */
export const tabCount = (count: number): string => number(count);
