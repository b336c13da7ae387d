import { kindOfRole } from '../rules.ts';
import { rowReader } from './read-rows.ts';
import { dayOf, requiredTextOf, RowProblem } from './row-reader.ts';

/** Reads `roles.csv` of OneRoster 1.2: who is what, where, from when until when. */
export const roleRows = rowReader(
  ['userSourcedId', 'role', 'orgSourcedId'],
  ['user_external_id', 'kind', 'role', 'org_external_id', 'begins_on', 'ends_on'],
  (header) => {
    const userOf = requiredTextOf(header, 'userSourcedId');
    const roleOf = requiredTextOf(header, 'role');
    const orgOf = requiredTextOf(header, 'orgSourcedId');
    const beginsOf = dayOf(header, 'beginDate');
    const endsOf = dayOf(header, 'endDate');
    return (cells) => {
      const role = roleOf(cells);
      const kind = kindOfRole(role);
      if (kind === null) throw new RowProblem('role', `${JSON.stringify(role.slice(0, 40))} is not known`);
      return { values: [userOf(cells), kind, role, orgOf(cells), beginsOf(cells), endsOf(cells)] };
    };
  },
);
