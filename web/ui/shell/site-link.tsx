import { NavLink } from '@remix-run/react';
import type { IconMail } from '../icons.ts';

interface Props {
  readonly to: string;
  readonly icon: typeof IconMail;
  readonly name: string;
  /** How many wait there, as it is written; nothing when none do. */
  readonly count?: string | null;
  /** What the number says, for whoever only hears it. */
  readonly counts?: string;
}

/** One way of the site's menu, with how much waits at its end. */
export function SiteLink({ to, icon: Icon, name, count = null, counts = 'waiting' }: Props) {
  return (
    <NavLink className="nav-link" to={to} prefetch="intent">
      <Icon size={18} stroke={1.7} aria-hidden />
      {name}
      {count !== null && (
        <span className="nav-count">
          {count}
          <span className="unseen"> {counts}</span>
        </span>
      )}
    </NavLink>
  );
}
