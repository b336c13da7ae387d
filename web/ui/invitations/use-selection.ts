import { useState } from 'react';
import type { StaffPage } from '../../answers.ts';
import {
  isEverybody,
  isPickable,
  isPicked,
  nobody,
  pageReach,
  pageState,
  pageToggled,
  pickedCount,
  toggled,
  type Filter,
  type Picked,
  type Reach,
} from './selection.ts';

type Row = StaffPage['rows'][number];

/** Who is ticked in the list. Another search or status clears it; another page does not. */
export function useSelection({ rows, counts }: Pick<StaffPage, 'rows' | 'counts'>, filter: Filter) {
  const [picked, setPicked] = useState<Picked>(nobody);
  const key = `${filter.status ?? ''} ${filter.q}`;
  const [of, setOf] = useState(key);
  if (of !== key) {
    setOf(key);
    setPicked(nobody);
  }
  return {
    picked,
    count: pickedCount(picked, counts),
    everybody: isEverybody(picked, rows, counts, filter),
    pageReach: pageReach(picked, filter),
    pageState: pageState(picked, rows, filter),
    isPicked: (row: Row) => isPicked(picked, row),
    isPickable: (row: Row) => isPickable(picked, row),
    toggle: (row: Row) => setPicked(toggled(picked, row.personId)),
    togglePage: () => setPicked(pageToggled(picked, rows, filter)),
    pickAll: (reach: Reach) => setPicked({ all: true, reach, except: new Set() }),
    clear: () => setPicked(nobody),
  };
}

export type SelectionState = ReturnType<typeof useSelection>;
