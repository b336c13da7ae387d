import type { RolloverStudents } from '../../answers.ts';
import { yearText } from '../contacts/year-text.ts';
import { dayOf } from '../when.ts';
import { studentWords } from './rollover-words.ts';

/** Students, with their year and what becomes of them. */
export function StudentTable({ rows }: { rows: RolloverStudents['rows'] }) {
  return (
    <table className="plain stacked">
      <thead>
        <tr>
          <th scope="col">Student</th>
          <th scope="col">Year now</th>
          <th scope="col">What becomes of them</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ studentId, name, year, outcome, lastOn, nextSchool }) => (
          <tr key={studentId}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{year ? yearText(year) : 'No year'}</td>
            <td>
              <span className="status" data-tone={studentWords[outcome].tone}>
                {studentWords[outcome].label}
              </span>
              {outcome === 'changes_school' && nextSchool && <span className="sub">to {nextSchool}</span>}
              {outcome === 'leaves' && lastOn && <span className="sub">classes end on {dayOf(lastOn)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
