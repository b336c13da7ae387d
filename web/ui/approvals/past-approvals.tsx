import type { ApprovalRow } from '../../answers.ts';
import { TableScroll } from '../table-scroll.tsx';
import { ago, wholeInstantOf } from '../when.ts';
import { outcomeLine, outcomes } from './approval-text.ts';

/** What was answered, taken back, or ran out: the newest first. */
export function PastApprovals({ rows, now }: { rows: readonly ApprovalRow[]; now: string }) {
  return (
    <section aria-labelledby="past">
      <h2 id="past">Earlier</h2>
      <TableScroll label="Earlier approvals">
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Asked by</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.approvalId}>
                <th scope="row">
                  {row.about}
                  {row.reason && <span className="sub">“{row.reason}”</span>}
                </th>
                <td>
                  <bdi>{row.askedBy}</bdi>
                  <span className="sub" title={wholeInstantOf(row.askedAt)}>
                    {ago(row.askedAt, now)}
                  </span>
                </td>
                <td>
                  <span className="status" data-tone={outcomes[row.state].tone}>
                    {outcomes[row.state].label}
                  </span>
                  <span className="sub">{outcomeLine(row, now)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
