import { Link } from '@remix-run/react';
import type { RolloverOverview } from '../../answers.ts';
import { TableScroll } from '../table-scroll.tsx';
import { dayOf } from '../when.ts';
import { standingWord } from './rollover-words.ts';

interface Props {
  readonly site: string;
  readonly past: RolloverOverview['past'];
  /** Whether the schools are told apart. */
  readonly many: boolean;
}

/** The rollovers that are over, with the way to each. */
export function PastRollovers({ site, past, many }: Props) {
  if (past.length === 0) return null;
  return (
    <section className="rollover-past" aria-labelledby="earlier">
      <h2 id="earlier">Earlier</h2>
      <TableScroll label="Earlier rollovers">
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">Rollover</th>
              {many && <th scope="col">School</th>}
              <th scope="col">How it ended</th>
              <th scope="col">Opened</th>
            </tr>
          </thead>
          <tbody>
            {past.map((rollover) => (
              <tr key={rollover.rolloverId}>
                <th scope="row">
                  <Link to={`/sites/${site}/rollover/${rollover.rolloverId}`}>
                    To {rollover.title}
                    {many && <span className="unseen"> of {rollover.school}</span>}
                  </Link>
                </th>
                {many && <td>{rollover.school}</td>}
                <td>
                  <span className="status" data-tone={standingWord(rollover).tone}>
                    {standingWord(rollover).label}
                  </span>
                  {rollover.finishedAt && <span className="sub">on {dayOf(rollover.finishedAt)}</span>}
                </td>
                <td className="muted">
                  {dayOf(rollover.openedAt)} by {rollover.openedBy}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
