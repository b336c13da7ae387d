import { useNavigation } from '@remix-run/react';

/** A line under the bar that grows while a page is on its way. */
export function NavProgress() {
  const busy = useNavigation().state !== 'idle';
  return <div className="nav-progress" data-busy={busy || undefined} />;
}
