import type { StaffStatus } from '#server/invitations/rules.ts';
import type { StaffSelection } from '#server/invitations/staff-filter.ts';
import type { StaffPage } from '../../answers.ts';
import { atLeast, number } from '../counted.ts';

/** Who is ticked: some people, or everybody within reach save a few. */
export type Picked =
  | { readonly all: false; readonly ids: ReadonlySet<string> }
  | { readonly all: true; readonly except: ReadonlySet<string> };

/** What the list shows. */
export interface Filter {
  readonly q: string;
  readonly status: StaffStatus | null;
}

type Row = Pick<StaffPage['rows'][number], 'personId' | 'status'>;
type Counts = StaffPage['counts'];
type Count = Counts['all'];

export const nobody: Picked = { all: false, ids: new Set() };

/**
 * Whom "select all" reaches: only people who are not registered. Where the list shows everybody those are the
 * Not Registered, where it shows one status those of that status; the Registered are ticked one by one.
 */
export function reachOf({ status }: Filter): StaffStatus | null {
  if (status === null) return 'not_registered';
  return status === 'registered' ? null : status;
}

const within = (row: Row, filter: Filter) => row.status === reachOf(filter);

/** Whether a row is ticked. */
export function isPicked(picked: Picked, row: Row, filter: Filter): boolean {
  return picked.all ? within(row, filter) && !picked.except.has(row.personId) : picked.ids.has(row.personId);
}

/** Whether a row can be ticked or cleared: while everybody within reach is, those out of reach cannot join. */
export const isPickable = (picked: Picked, row: Row, filter: Filter): boolean =>
  !picked.all || within(row, filter);

/** Ticks a row, or clears it. */
export function toggled(picked: Picked, id: string): Picked {
  const flip = (ids: ReadonlySet<string>) =>
    ids.has(id) ? ids.difference(new Set([id])) : new Set([...ids, id]);
  return picked.all ? { all: true, except: flip(picked.except) } : { all: false, ids: flip(picked.ids) };
}

/** How the box in the table's head stands: null when the page has nobody within reach. */
export function pageState(
  picked: Picked,
  rows: readonly Row[],
  filter: Filter,
): 'none' | 'some' | 'every' | null {
  const reach = rows.filter((row) => within(row, filter));
  if (reach.length === 0) return null;
  const ticked = reach.filter((row) => isPicked(picked, row, filter)).length;
  if (ticked === 0) return 'none';
  return ticked === reach.length ? 'every' : 'some';
}

/** Ticks everybody within reach on the page, or clears them when they all are. */
export function pageToggled(picked: Picked, rows: readonly Row[], filter: Filter): Picked {
  const page = new Set(rows.filter((row) => within(row, filter)).map(({ personId }) => personId));
  const clear = pageState(picked, rows, filter) === 'every';
  if (picked.all) {
    return { all: true, except: clear ? picked.except.union(page) : picked.except.difference(page) };
  }
  return { all: false, ids: clear ? picked.ids.difference(page) : picked.ids.union(page) };
}

/** How many are ticked. */
export function pickedCount(picked: Picked, counts: Counts, filter: Filter): Count {
  if (!picked.all) return { count: picked.ids.size, capped: false };
  const { count, capped } = counts[reachOf(filter) ?? 'all'];
  return { count: count - picked.except.size, capped };
}

/** The ticked people as the procedures understand it. */
export function selectionOf(picked: Picked, filter: Filter): StaffSelection {
  if (!picked.all) return { ids: [...picked.ids] };
  const status = reachOf(filter) ?? undefined;
  return { all: { status, ...(filter.q && { q: filter.q }) }, except: [...picked.except] };
}

/** Whether everybody within reach is ticked and nobody else, be it one by one on the only page. */
export function isEverybody(picked: Picked, rows: readonly Row[], counts: Counts, filter: Filter): boolean {
  if (picked.all) return true;
  const reach = reachOf(filter);
  const { size } = picked.ids;
  const everyRow =
    pageState(picked, rows, filter) === 'every' && size === rows.filter((row) => within(row, filter)).length;
  return reach !== null && size > 1 && everyRow && size === counts[reach].count;
}

/** What the button says that sends: by how many are ticked, and whether that is everybody. */
export function sendLabel(everybody: boolean, ticked: Count): string {
  if (everybody) return `Send Invitations to all ${atLeast(ticked)}`;
  return ticked.count === 1 ? 'Send Invite' : 'Send Invitations';
}

const whom: Readonly<Record<StaffStatus, string>> = {
  not_registered: 'who are not registered',
  invited: 'who are invited',
  invitation_expired: 'whose invitation has expired',
  registered: '',
};

/** The offer to select more than the page, or null when the page holds all of them. */
export function selectAllLabel(picked: Picked, counts: Counts, filter: Filter): string | null {
  const reach = reachOf(filter);
  if (picked.all || reach === null || counts[reach].count <= picked.ids.size) return null;
  const match = filter.q ? ` and match “${filter.q}”` : '';
  return `Select all ${atLeast(counts[reach])} ${whom[reach]}${match}`;
}

/** "25 selected", and when all but a few are: "41 selected, all but 2". */
export function pickedText(picked: Picked, ticked: Count): string {
  const selected = `${atLeast(ticked)} selected`;
  if (!picked.all) return selected;
  return picked.except.size === 0 ? `All ${selected}` : `${selected}, all but ${number(picked.except.size)}`;
}
