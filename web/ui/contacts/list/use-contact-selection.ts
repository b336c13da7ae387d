import { useState } from 'react';
import type { ContactPageOfList } from '../../../answers.ts';
import {
  everybody,
  isPicked,
  nobody,
  pageState,
  pickedCount,
  ticked,
  type Picked,
  type Tickable,
} from './selection.ts';

/** Who is ticked in the list. Another filter clears it; another page does not. */
export function useContactSelection(
  { rows, total }: { readonly rows: readonly Tickable[]; readonly total: ContactPageOfList['total'] },
  filter: object,
) {
  const [picked, setPicked] = useState<Picked>(nobody);
  const key = JSON.stringify(filter);
  const [of, setOf] = useState(key);
  if (of !== key) {
    setOf(key);
    setPicked(nobody);
  }
  const state = pageState(picked, rows);
  return {
    picked,
    count: pickedCount(picked, total),
    pageState: state,
    isPicked: (row: Tickable) => isPicked(picked, row),
    toggle: (row: Tickable) => setPicked(ticked(picked, [row], !isPicked(picked, row))),
    togglePage: () => setPicked(ticked(picked, rows, state !== 'every')),
    pickAll: () => setPicked(everybody),
    clear: () => setPicked(nobody),
  };
}

export type ContactSelectionState = ReturnType<typeof useContactSelection>;
