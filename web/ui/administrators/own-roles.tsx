import type { ReactNode } from 'react';
import { administratorRoleNames } from '#server/administrators/rules.ts';
import type { OwnRole } from '../../answers.ts';
import { heldInWords } from './held-in-words.ts';

interface Props {
  readonly roles: readonly OwnRole[];
  readonly menuButton: (role: OwnRole) => ReactNode;
}

/** The roles that the trust has given names of its own. */
export function OwnRoles({ roles, menuButton }: Props) {
  if (roles.length === 0)
    return (
      <p className="card none-yet muted">
        None yet. A role of your own has a name that your schools know, and may do what one of the five above
        may.
      </p>
    );
  return (
    <div className="card">
      <table className="plain stacked own-roles">
        <caption className="unseen">Roles with names of your own</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">May do</th>
            <th scope="col">Held by</th>
            <th scope="col">
              <span className="unseen">Operations</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row">
                {role.name}{' '}
                {role.retiredAt !== null && (
                  <span className="status" data-tone="idle">
                    Retired
                  </span>
                )}
              </th>
              <td data-label="May do">What {administratorRoleNames[role.preset]} may</td>
              <td data-label="Held by">{heldInWords(role)}</td>
              <td className="set-up-menu">{menuButton(role)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
