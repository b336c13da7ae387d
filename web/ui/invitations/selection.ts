import type { StaffStatus } from '#server/invitations/rules.ts';
import type { StaffSelection } from '#server/invitations/staff-filter.ts';
import type { StaffPage } from '../../answers.ts';
import { atLeast, number } from '../counted.ts';

/** How far "select all" goes: to everybody of the list, or to those of one status. */
export type Reach = StaffStatus | 'all';

/** Who is ticked: some people, or everybody within a reach save a few. */
export type Picked =
  | { readonly all: false; readonly ids: ReadonlySet<string> }
  | { readonly all: true; readonly reach: Reach; readonly except: ReadonlySet<string> };

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
 * Whom "select all" can mean. Where the list shows one status, those of that status. Where it shows everybody, first the
 * Not Registered, who can be invited; and everybody, whose access can be changed or ended.
 */
export const reachesOf = ({ status }: Filter): readonly [Reach, ...Reach[]] =>
  status === null ? ['not_registered', 'all'] : [status];

/** Whom the box in the table's head ticks. */
export const pageReach = (picked: Picked, filter: Filter): Reach =>
  picked.all ? picked.reach : reachesOf(filter)[0];

const within = (row: Row, reach: Reach) => reach === 'all' || row.status === reach;

/** Whether a row is ticked. */
export function isPicked(picked: Picked, row: Row): boolean {
  if (!picked.all) return picked.ids.has(row.personId);
  return within(row, picked.reach) && !picked.except.has(row.personId);
}

/** Whether a row can be ticked or cleared: while everybody within reach is, those out of reach cannot join. */
export const isPickable = (picked: Picked, row: Row): boolean => !picked.all || within(row, picked.reach);

/** Ticks a row, or clears it. */
export function toggled(picked: Picked, id: string): Picked {
  const flip = (ids: ReadonlySet<string>) =>
    ids.has(id) ? ids.difference(new Set([id])) : new Set([...ids, id]);
  return picked.all ? { ...picked, except: flip(picked.except) } : { all: false, ids: flip(picked.ids) };
}

/** How the box in the table's head stands: null when the page has nobody within reach. */
export function pageState(
  picked: Picked,
  rows: readonly Row[],
  filter: Filter,
): 'none' | 'some' | 'every' | null {
  const reached = rows.filter((row) => within(row, pageReach(picked, filter)));
  if (reached.length === 0) return null;
  const ticked = reached.filter((row) => isPicked(picked, row)).length;
  if (ticked === 0) return 'none';
  return ticked === reached.length ? 'every' : 'some';
}

/** Ticks everybody within reach on the page, or clears them when they all are. */
export function pageToggled(picked: Picked, rows: readonly Row[], filter: Filter): Picked {
  const reach = pageReach(picked, filter);
  const page = new Set(rows.filter((row) => within(row, reach)).map(({ personId }) => personId));
  const clear = pageState(picked, rows, filter) === 'every';
  if (picked.all) {
    return { ...picked, except: clear ? picked.except.union(page) : picked.except.difference(page) };
  }
  return { all: false, ids: clear ? picked.ids.difference(page) : picked.ids.union(page) };
}

/** How many are ticked. */
export function pickedCount(picked: Picked, counts: Counts): Count {
  if (!picked.all) return { count: picked.ids.size, capped: false };
  const { count, capped } = counts[picked.reach];
  return { count: count - picked.except.size, capped };
}

/** The ticked people as the procedures understand it. */
export function selectionOf(picked: Picked, filter: Filter): StaffSelection {
  if (!picked.all) return { ids: [...picked.ids] };
  const { reach, except } = picked;
  const status = reach !== 'all' && { status: reach };
  return { all: { ...status, ...(filter.q && { q: filter.q }) }, except: [...except] };
}

/** Whether everybody who can be invited is ticked and nobody else, be it one by one on the only page. */
export function isEverybody(picked: Picked, rows: readonly Row[], counts: Counts, filter: Filter): boolean {
  const reach = pageReach(picked, filter);
  if (reach === 'all' || reach === 'registered') return false;
  if (picked.all) return true;
  const { size } = picked.ids;
  const everyRow =
    pageState(picked, rows, filter) === 'every' && size === rows.filter((row) => within(row, reach)).length;
  return size > 1 && everyRow && size === counts[reach].count;
}

/** What the button says that sends: by how many are ticked, and whether that is everybody. */
export function sendLabel(everybody: boolean, ticked: Count): string {
  if (everybody) return `Send Invitations to all ${atLeast(ticked)}`;
  return ticked.count === 1 ? 'Send Invite' : 'Send Invitations';
}

const whom: Readonly<Record<Reach, string>> = {
  not_registered: 'who are not registered',
  invited: 'who are invited',
  invitation_expired: 'whose invitation has expired',
  registered: 'who are registered',
  all: 'members of staff',
};

/** The offers to select more than is ticked: how far each goes, and what its button says. */
export function selectAllOffers(
  picked: Picked,
  counts: Counts,
  filter: Filter,
): { readonly reach: Reach; readonly label: string }[] {
  const match = (reach: Reach) => filter.q && `${reach === 'all' ? ' who' : ' and'} match “${filter.q}”`;
  const ticked = picked.all ? counts[picked.reach].count : picked.ids.size;
  const more = reachesOf(filter).filter(
    (reach) => counts[reach].count > ticked && !(picked.all && picked.reach === reach),
  );
  return more
    .filter((reach, at) => at === 0 || counts[reach].count > counts.not_registered.count)
    .map((reach) => ({
      reach,
      label: `Select all ${atLeast(counts[reach])} ${whom[reach]}${match(reach)}`,
    }));
}

/** "25 selected", and when all but a few are: "41 selected, all but 2". */
export function pickedText(picked: Picked, ticked: Count): string {
  const selected = `${atLeast(ticked)} selected`;
  if (!picked.all) return selected;
  return picked.except.size === 0 ? `All ${selected}` : `${selected}, all but ${number(picked.except.size)}`;
}
