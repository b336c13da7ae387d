import type { Site } from '../administrators/rules.ts';
import type { StaffSelection } from '../invitations/staff-filter.ts';
import type { Reading } from '../unit-of-work.ts';
import type { BulkChange } from './bulk-change.ts';
import { changeRows, type ChangeRow } from './change-rows.ts';

/** How many lose, or exchange, one role at one place. */
export interface LostRole {
  readonly product: string;
  readonly role: string;
  readonly place: string;
  readonly count: number;
}

/** What a bulk change would come to, before anything happens. */
export interface ChangePreview {
  /** How many people were selected. */
  readonly total: number;
  /** How many of them it concerns, and the first three by name. */
  readonly people: number;
  readonly names: readonly string[];
  /** How many roles are changed or end. */
  readonly roles: number;
  readonly lost: readonly LostRole[];
  /** Roles that stay, since they are that already, one's own, or beyond one's power. */
  readonly already: number;
  readonly own: number;
  readonly beyond: number;
  /** People who have nothing there that could change. */
  readonly without: number;
}

/** Counts what a bulk change would come to. */
export async function previewChange(
  reading: Reading,
  site: Site,
  wanted: { readonly who: StaffSelection; readonly change: BulkChange },
): Promise<ChangePreview> {
  const { personIds, rows } = await changeRows(reading, site, wanted);
  const changed = rows.filter(({ outcome }) => outcome === 'change');
  const named = new Map(changed.map(({ personId, name }) => [personId, name]));
  const count = (outcome: ChangeRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    total: personIds.length,
    people: named.size,
    names: [...named.values()].slice(0, 3),
    roles: changed.length,
    lost: lostRoles(changed),
    already: count('already'),
    own: count('own'),
    beyond: count('beyond'),
    without: personIds.length - new Set(rows.map(({ personId }) => personId)).size,
  };
}

function lostRoles(rows: readonly ChangeRow[]): LostRole[] {
  const groups = Map.groupBy(rows, ({ product, role, place }) => JSON.stringify([product, role, place]));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { product, role, place } = first;
      return [{ product, role, place, count: group.length }];
    })
    .toSorted((a, b) => b.count - a.count);
}
