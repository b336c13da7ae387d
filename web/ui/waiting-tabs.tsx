import { Link } from '@remix-run/react';

interface Props {
  readonly state: 'open' | 'answered';
  readonly counts: { readonly open: number; readonly answered: number };
}

/** What waits for an answer, and what was answered. */
export const WaitingTabs = ({ state, counts: { open, answered } }: Props) => (
  <nav className="tabs" aria-label="Filter by state">
    <Tab to="?" label="Waiting" count={open} current={state === 'open'} />
    <Tab to="?state=answered" label="Answered" count={answered} current={state === 'answered'} />
  </nav>
);

interface TabProps {
  readonly to: string;
  readonly label: string;
  readonly count: number;
  readonly current: boolean;
}

const Tab = ({ to, label, count, current }: TabProps) => (
  <Link className="tab" to={to} preventScrollReset aria-current={current ? 'page' : undefined}>
    {label} <span className="tab-count">{count}</span>
  </Link>
);
