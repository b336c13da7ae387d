import { personKinds } from '#server/roster/rules.ts';
import type { ImportRow } from '../../answers.ts';
import { number } from '../counted.ts';
import { kindNames } from './kinds.ts';
import { TableScroll } from '../table-scroll.tsx';

type Counts = ImportRow['counts'];

const columns = ['added', 'changed', 'returned', 'gone'] as const;
const heads = { added: 'Added', changed: 'Changed', returned: 'Back', gone: 'Gone' } as const;

const others = [
  ['schools', 'Schools'],
  ['guardianships', 'Ties of contacts to students'],
  ['enrolments', 'Enrolments'],
] as const;

/** What an import did, by sort of record. */
export function TallyTable({ counts }: { counts: Counts }) {
  const { people } = counts;
  const rows = [
    ...(people
      ? personKinds.map((kind) => ({ name: kindNames[kind], tally: people[kind], now: people[kind].total }))
      : []),
    ...others.flatMap(([key, name]) => (counts[key] ? [{ name, tally: counts[key], now: null }] : [])),
  ];
  return (
    <TableScroll label="What was changed">
      <table className="plain narrow-columns">
        <thead>
          <tr>
            <th scope="col">Record</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="count">
                {heads[column]}
              </th>
            ))}
            <th scope="col" className="count">
              Now
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, tally, now }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column} className="count">
                  {number(tally[column])}
                </td>
              ))}
              <td className="count">{now === null ? '' : number(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
