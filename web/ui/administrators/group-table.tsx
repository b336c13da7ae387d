import type { ReactNode } from 'react';
import type { SchoolGroup } from '../../answers.ts';
import { counted } from '../counted.ts';
import { heldInWords } from './held-in-words.ts';

interface Props {
  readonly groups: readonly SchoolGroup[];
  readonly menuButton: (group: SchoolGroup) => ReactNode;
}

/** Groups with their schools, and who has them as site access. */
export function GroupTable({ groups, menuButton }: Props) {
  return (
    <div className="card">
      <table className="plain stacked group-table">
        <caption className="unseen">Groups of schools</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Schools</th>
            <th scope="col">Held by</th>
            <th scope="col">
              <span className="unseen">Operations</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{group.name}</th>
              <td data-label="Schools">
                {counted(group.schools.length, 'school', 'schools')}
                <span className="sub">{group.schools.map(({ name }) => name).join(', ')}</span>
              </td>
              <td data-label="Held by">{heldInWords(group)}</td>
              <td className="set-up-menu">{menuButton(group)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
