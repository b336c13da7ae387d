import { Link } from '@remix-run/react';
import type { RolloverLine } from '../../answers.ts';
import { dayMonthOf, dayOf } from '../when.ts';
import { isUnderWay, standingWord } from './rollover-words.ts';

type Head = NonNullable<RolloverLine['rollover']>;

/** How far each school is: who has not finished comes first. */
export function SchoolTable({ site, schools }: { site: string; schools: readonly RolloverLine[] }) {
  return (
    <section className="card" aria-label="Schools">
      <table className="plain stacked">
        <thead>
          <tr>
            <th scope="col">School</th>
            <th scope="col">How far</th>
            <th scope="col">The year turns</th>
            <th scope="col">Last step</th>
          </tr>
        </thead>
        <tbody>
          {unfinishedFirst(schools).map(({ schoolId, school, rollover }) => (
            <tr key={schoolId}>
              <th scope="row">
                {rollover ? (
                  <Link to={`/sites/${site}/rollover/${rollover.rolloverId}`}>{school}</Link>
                ) : (
                  school
                )}
              </th>
              <td>
                <span className="status" data-tone={standingWord(rollover).tone}>
                  {standingWord(rollover).label}
                </span>
              </td>
              <td>{rollover ? `${dayMonthOf(rollover.lastOn)} to ${dayOf(rollover.firstOn)}` : ''}</td>
              <td className="muted">{rollover ? lastStep(rollover) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const rank = ({ rollover }: RolloverLine): number => {
  if (rollover === null) return 1;
  return isUnderWay(rollover) ? 0 : 2;
};

const unfinishedFirst = (schools: readonly RolloverLine[]) => schools.toSorted((a, b) => rank(a) - rank(b));

function lastStep(rollover: Head): string {
  const { state, finishedAt, finishedBy, answer, answeredAt, answeredBy, openedAt, openedBy } = rollover;
  if (state === 'done' && finishedAt) return `Finished by ${finishedBy} on ${dayOf(finishedAt)}`;
  if (answer && answeredAt)
    return `${answer === 'go' ? 'Go' : 'No-go'} by ${answeredBy} on ${dayOf(answeredAt)}`;
  return `Opened by ${openedBy} on ${dayOf(openedAt)}`;
}
