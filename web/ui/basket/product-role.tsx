import type { Product } from '../../answers.ts';
import { Pick } from '../invitations/pick.tsx';
import type { Chosen, Missing, School } from './basket.ts';
import { RolesBySchool } from './roles-by-school.tsx';

interface Props {
  readonly product: Product;
  readonly chosen: Chosen;
  /** The schools it is given at; none when there is no choice of them. */
  readonly schools: readonly School[];
  readonly missing: Missing | null;
  readonly onRole: (roleId: string) => void;
  readonly onRoleAt: (schoolId: string, roleId: string | null) => void;
}

/** The role in one product of the basket, and at which schools it is another one. */
export function ProductRole({ product, chosen, schools, missing, onRole, onRoleAt }: Props) {
  return (
    <div className="product-role">
      <Pick
        legend={`Assign Role in ${product.name}`}
        name={`role-${product.id}`}
        choices={product.roles.map(({ mayGrant, ...role }) => ({
          ...role,
          barred: mayGrant ? null : 'Only an Account Owner can give this',
        }))}
        chosen={chosen.roleId}
        onChoose={onRole}
        fault={missing?.at === product.id ? missing.text : null}
      />
      {product.level === 'school' && schools.length > 1 && (
        <RolesBySchool product={product} chosen={chosen} schools={schools} onRoleAt={onRoleAt} />
      )}
    </div>
  );
}
