import { personKinds } from '#server/roster/rules.ts';
import type { ImportRow } from '../../answers.ts';
import { number } from '../counted.ts';
import { kindNames } from './kinds.ts';
import { TableScroll } from '../table-scroll.tsx';

type Losses = NonNullable<ImportRow['counts']['losses']>;

/** What an import that was put aside would have taken away. */
export function LossesTable({ losses }: { losses: Losses }) {
  const rows = [
    ...personKinds.map((kind) => ({ name: kindNames[kind], ...losses.people[kind] })),
    { name: 'Schools', ...losses.schools },
    { name: 'Ties of contacts to students', ...losses.guardianships },
  ];
  return (
    <TableScroll label="What would go">
      <table className="plain narrow-columns">
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col" className="count">
              Now
            </th>
            <th scope="col" className="count">
              Would go
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, active, gone }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="count">{number(active)}</td>
              <td className="count">{number(gone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
