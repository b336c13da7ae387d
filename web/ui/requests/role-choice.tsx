import type { RequestRow } from '../../answers.ts';

interface Props {
  readonly product: string;
  readonly roles: RequestRow['roles'];
  readonly chosen: string | null;
  readonly onChoose: (roleId: string) => void;
  readonly fault: string | null;
}

/** The roles of a product from the most powerful down; those above one's own power are there to see. */
export function RoleChoice({ product, roles, chosen, onChoose, fault }: Props) {
  return (
    <fieldset className="picks" aria-describedby={fault ? 'role-fault' : undefined}>
      <legend>Assign Role in {product}</legend>
      {roles.map(({ id, name, about, grantable }) => (
        <label key={id} className="pick" data-disabled={!grantable || undefined}>
          <input
            type="radio"
            name="role"
            value={id}
            checked={id === chosen}
            disabled={!grantable}
            onChange={() => onChoose(id)}
          />
          <b>{name}</b>
          <span>{grantable ? about : `${about}. Above your own role: an Account Owner can give it.`}</span>
        </label>
      ))}
      {fault && (
        <p className="field-error" id="role-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
