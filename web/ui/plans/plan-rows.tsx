import { Link } from '@remix-run/react';
import type { PlanCounts, PlanProgress, PlanRow, PlanRows as Rows } from '../../answers.ts';
import { counted } from '../counted.ts';
import { SearchAsTyped } from '../search-as-typed.tsx';
import { TableScroll } from '../table-scroll.tsx';
import { LeaveOutButton } from './leave-out-button.tsx';
import { RowFilters } from './row-filters.tsx';
import { RowOutcome } from './row-outcome.tsx';
import { causeText, evidenceLines, warningTexts } from './row-words.ts';
import { rowsLink, type RowsShown } from './rows-shown.ts';

interface Props {
  readonly site: string;
  readonly plan: PlanProgress;
  readonly counts: PlanCounts;
  readonly page: Rows;
  readonly shown: RowsShown;
  /** Whether people can be left out of it: it has not begun, and nobody else looks at it as it is. */
  readonly mayLeaveOut?: boolean;
}

/** Everybody a bulk change concerns, a hundred at a time: why, what proves it, what to look at twice, and what came of it. */
export function PlanRows({ site, plan, counts, page: { rows, next }, shown, mayLeaveOut = false }: Props) {
  const begun = plan.state !== 'draft';
  const { q = '', after, ...kept } = shown;
  return (
    <section aria-labelledby="concerned">
      <h2 id="concerned">Everybody it concerns</h2>
      <RowFilters counts={counts} shown={shown} />
      {counts.total > 10 && <SearchAsTyped q={q} label="Search by name" kept={kept} />}
      {rows.length === 0 ? (
        <p className="muted">Nobody matches. Press a filter again to take it off.</p>
      ) : (
        <TableScroll label="People, and why">
          <table className="plain stacked">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Why</th>
                <th scope="col">Look twice</th>
                {begun && <th scope="col">What came of it</th>}
                {mayLeaveOut && <th scope="col">Leave out</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.position} row={row}>
                  {mayLeaveOut && (
                    <td>
                      <LeaveOutButton planId={plan.planId} row={row} />
                    </td>
                  )}
                  {begun && (
                    <td>
                      <RowOutcome site={site} plan={plan} row={row} />
                    </td>
                  )}
                </Row>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {(after > 0 || next !== null) && (
        <nav className="draft-pages" aria-label="Pages">
          {after > 0 && <Link to={rowsLink({ ...shown, after: 0 })}>First page</Link>}
          {next !== null && <Link to={rowsLink({ ...shown, after: next })}>Next</Link>}
          <span className="muted">of {counted(counts.total, 'row', 'rows')}</span>
        </nav>
      )}
    </section>
  );
}

function Row({ row, children }: { row: PlanRow; children: React.ReactNode }) {
  const { name, access, cause, warnings } = row;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {access && <span className="sub">{access}</span>}
      </th>
      <td>
        {causeText(cause)}
        {evidenceLines(row).map((line) => (
          <span key={line} className="sub">
            {line}
          </span>
        ))}
      </td>
      <td className={warnings.length === 0 ? 'muted' : 'plan-warning'}>
        {warnings.length === 0 ? 'Nothing' : warnings.map((one) => warningTexts[one]).join(', ')}
      </td>
      {children}
    </tr>
  );
}
