import { Link } from '@remix-run/react';
import { useEnds } from '../ends/use-ends.ts';
import { IconInfo } from '../icons.ts';
import { leaversLine } from './leaver-text.ts';

/** Says that somebody has left and still has access, and where that is looked through. */
export function LeaversNote({ site }: { site: string }) {
  const { leavers } = useEnds();
  if (leavers.count === 0) return null;
  return (
    <div className="note leavers-note" data-tone="late">
      <IconInfo size={18} aria-hidden />
      <p>
        {leaversLine(leavers)} <Link to={`/sites/${site}/leavers`}>Review</Link>
      </p>
    </div>
  );
}
