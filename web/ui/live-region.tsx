import { useSyncExternalStore } from 'react';
import { said } from './said.ts';

/** Repeats confirmation messages for screen readers. Always there: a region that comes with its text stays unheard. */
export function LiveRegion() {
  const text = useSyncExternalStore(said.subscribe, said.now, () => '');
  return (
    <output className="unseen" aria-live="polite">
      {text}
    </output>
  );
}
