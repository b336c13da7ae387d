import type { Product } from '../../answers.ts';
import { notHere, type Chosen, type School } from './basket.ts';

interface Props {
  readonly product: Product;
  readonly chosen: Chosen;
  readonly schools: readonly School[];
  readonly onRoleAt: (schoolId: string, roleId: string | null) => void;
}

const same = '';

/** Another role at some schools, folded away until it is wanted. */
export function RolesBySchool({ product, chosen, schools, onRoleAt }: Props) {
  const main = product.roles.find(({ id }) => id === chosen.roleId)?.name;
  return (
    <details className="fold">
      <summary>A different role at some schools</summary>
      <ul className="school-roles">
        {schools.map(({ id, name }) => (
          <li key={id}>
            <span aria-hidden>{name}</span>
            <select
              aria-label={`${product.name} at ${name}`}
              className="input"
              value={chosen.differs[id] ?? same}
              onChange={({ currentTarget: { value } }) => onRoleAt(id, value === same ? null : value)}
            >
              <option value={same}>{main ? `${main}, as above` : 'As above'}</option>
              {product.roles
                .filter((role) => role.id !== chosen.roleId)
                .map((role) => (
                  <option key={role.id} value={role.id} disabled={!role.mayGrant}>
                    {role.name}
                  </option>
                ))}
              <option value={notHere}>Not at this school</option>
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}
