import type { PlanWarning } from '#server/plans/rules.ts';
import type { PlanRow } from '../../answers.ts';
import { contactStatusNames, contactReasons, contactStatuses } from '#server/contacts/rules.ts';
import { reasonLabels } from '../contacts/why-words.ts';
import { yearText } from '../contacts/year-text.ts';
import { counted } from '../counted.ts';
import { dayOf } from '../when.ts';

const causes: Readonly<Record<string, string>> = {
  chosen: 'Selected',
  left_school: 'Has left, by the roster',
  leaves: 'Leaves the school',
  changes_school: 'Changes school',
  loses_all: 'Has no child here any more',
  loses_some: 'Has one child fewer here',
  withdrawn: 'Welcome that nobody answered',
  ...Object.fromEntries(contactStatuses.map((status) => [status, contactStatusNames[status]])),
  ...Object.fromEntries(contactReasons.map((reason) => [reason, reasonLabels[reason]])),
};

/** Why a row is in a bulk change. */
export const causeText = (cause: string | null): string => causes[cause ?? ''] ?? 'Selected';

/** What to look at twice. */
export const warningTexts: Readonly<Record<PlanWarning, string>> = {
  also_staff: 'Also a member of staff',
  also_contact: 'Also a parent or carer',
  administrator: 'Administers this portal',
  child_elsewhere: 'Child at another school',
  signed_in_lately: 'Signed in since yesterday',
};

const byYear = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** What proves a row, as it was when it was shown. */
export function evidenceLines({ evidence }: Pick<PlanRow, 'evidence'>): string[] {
  const { lastChildOn, lastSignInAt, goneOn, flagLostOn, saidBy, lastOn, nextSchool, year = null } = evidence;
  const years = evidence.years ?? (year === null ? [] : [year]);
  const children = typeof evidence.children === 'number' ? evidence.children : null;
  const inYears = years.toSorted(byYear).map(yearText).join(', ');
  return [
    ...(children ? [`${counted(children, 'child', 'children')} here`] : []),
    ...(inYears ? [inYears] : []),
    ...(nextSchool ? [`Goes on at ${nextSchool}`] : []),
    ...(lastOn ? [`Classes end on ${dayOf(lastOn)}`] : []),
    ...(lastChildOn ? [`Last child left on ${dayOf(lastChildOn)}`] : []),
    ...(flagLostOn ? [`Lost the portal flag on ${dayOf(flagLostOn)}`] : []),
    ...(saidBy ? [`Said by ${saidBy}`] : []),
    ...(goneOn ? [`Gone from the roster since ${dayOf(goneOn)}`] : []),
    ...(lastSignInAt ? [`Last signed in on ${dayOf(lastSignInAt)}`] : []),
  ];
}
