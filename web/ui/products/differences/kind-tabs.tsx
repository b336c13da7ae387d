import { Link } from '@remix-run/react';
import { driftKinds, type DriftKind } from '#server/drift/rules.ts';
import type { DriftOverview } from '../../../answers.ts';
import { kindName, openCount, tabCount } from './difference-words.ts';

interface Props {
  readonly overview: DriftOverview;
  readonly kind: DriftKind | null;
  readonly ignored: boolean;
}

/** The kinds of difference that there are, each with how many. */
export function KindTabs({ overview, kind, ignored }: Props) {
  const { counts, product } = overview;
  const shown = driftKinds.filter((each) => counts[each] > 0 || each === kind);
  return (
    <nav className="tabs" aria-label="Filter by kind">
      <Tab to="?" label="All" count={openCount(overview)} current={kind === null && !ignored} />
      {shown.map((each) => (
        <Tab
          key={each}
          to={`?kind=${each}`}
          label={kindName[each](product.name)}
          count={counts[each]}
          current={kind === each && !ignored}
        />
      ))}
      {(overview.ignored > 0 || ignored) && (
        <Tab to="?ignored=yes" label="Ignored" count={overview.ignored} current={ignored} />
      )}
    </nav>
  );
}

interface TabProps {
  readonly to: string;
  readonly label: string;
  readonly count: number;
  readonly current: boolean;
}

const Tab = ({ to, label, count, current }: TabProps) => (
  <Link className="tab" to={to} preventScrollReset aria-current={current ? 'page' : undefined}>
    {label} <span className="tab-count">{tabCount(count)}</span>
  </Link>
);
