import type { ReactNode } from 'react';
import type { CatalogueProduct, CatalogueRole } from '../../answers.ts';
import { counted, people } from '../counted.ts';
import { mayDoWhat, whoGrants } from './role-words.ts';

interface Props {
  readonly product: CatalogueProduct;
  readonly menuButton: ((role: CatalogueRole) => ReactNode) | null;
}

/** The roles of a product, the most powerful first: what each allows, who may give it, and who holds it. */
export function RoleTable({ product: { name, roles }, menuButton }: Props) {
  return (
    <table className="plain stacked roles">
      <caption className="unseen">Roles of {name}, the most powerful first</caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">Given by</th>
          <th scope="col">Held by</th>
          {menuButton && (
            <th scope="col">
              <span className="unseen">Operations</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role.id} data-retired={role.retiredAt !== null || undefined}>
            <th scope="row">
              {role.name}
              <span className="sub">{role.about}</span>
              {mayDoWhat(role) && <span className="sub">{mayDoWhat(role)}</span>}
            </th>
            <td data-label="Given by">
              {role.retiredAt === null ? whoGrants(role.preset) : <Retired>No longer given</Retired>}
            </td>
            <td data-label="Held by">
              {role.holders === 0 ? 'Nobody' : people(role.holders)}
              {role.offered > 0 && (
                <span className="sub">{counted(role.offered, 'open invitation', 'open invitations')}</span>
              )}
            </td>
            {menuButton && <td className="role-menu">{menuButton(role)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Retired({ children }: { children: string }) {
  return (
    <span className="status" data-tone="idle">
      {children}
    </span>
  );
}
