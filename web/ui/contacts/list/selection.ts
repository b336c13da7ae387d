import type { ContactAtSchool, ContactSelection } from '#server/contacts/contact-filter.ts';
import { contactStatuses, type ContactStatus } from '#server/contacts/rules.ts';
import type { ContactPageOfList } from '../../../answers.ts';
import { atLeast, number } from '../../counted.ts';
import type { ContactListFilter } from './contact-links.ts';

/** A row that can be ticked. */
export type Tickable = ContactAtSchool & { readonly status: ContactStatus };
type Ticked = ReadonlyMap<string, Tickable>;

/** Who is ticked: some rows, or all who match the filter save a few. */
export interface Picked {
  readonly all: boolean;
  /** The ticked rows; or, of all, those that are not. */
  readonly rows: Ticked;
}

export const nobody: Picked = { all: false, rows: new Map() };
export const everybody: Picked = { all: true, rows: new Map() };

/** A row's name among the others. */
export const keyOf = ({ contactId, schoolId }: ContactAtSchool): string => `${contactId} ${schoolId}`;

export const isPicked = ({ all, rows }: Picked, row: ContactAtSchool): boolean =>
  all !== rows.has(keyOf(row));

/** Ticks these rows, or clears them. */
export function ticked({ all, rows }: Picked, some: readonly Tickable[], on: boolean): Picked {
  const next = new Map(rows);
  for (const row of some) {
    if (on === all) next.delete(keyOf(row));
    else next.set(keyOf(row), row);
  }
  return { all, rows: next };
}

/** How the box in the table's head stands. */
export function pageState(picked: Picked, rows: readonly Tickable[]): 'none' | 'some' | 'every' {
  const count = rows.filter((row) => isPicked(picked, row)).length;
  if (count === 0) return 'none';
  return count === rows.length ? 'every' : 'some';
}

type Count = ContactPageOfList['total'];

/** How many are ticked. */
export const pickedCount = ({ all, rows }: Picked, total: Count): Count =>
  all ? { ...total, count: total.count - rows.size } : { count: rows.size, capped: false };

/** The ticked contacts as the procedures understand it. */
export function selectionOf({ all, rows }: Picked, filter: ContactListFilter): ContactSelection {
  const pairs = [...rows.values()].map(({ contactId, schoolId }) => ({ contactId, schoolId }));
  return all ? { all: filter, except: pairs } : { contacts: pairs };
}

/** In which statuses the ticked contacts can be; those of a tab are all alike. */
export function statusesOf(
  { all, rows }: Picked,
  { status }: ContactListFilter,
  counts: ContactPageOfList['counts'],
): ContactStatus[] {
  if (!all) return [...new Set([...rows.values()].map((row) => row.status))];
  if (status !== undefined) return [status];
  return contactStatuses.filter((each) => counts[each].count > 0);
}

/** "25 selected", and when all but a few are: "41 selected, all but 2". */
export function pickedText({ all, rows }: Picked, count: Count): string {
  const selected = `${atLeast(count)} selected`;
  if (!all) return selected;
  return rows.size === 0 ? `All ${selected}` : `${selected}, all but ${number(rows.size)}`;
}
