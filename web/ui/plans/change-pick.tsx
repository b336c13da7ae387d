import { NativeSelect } from '@mantine/core';
import type { MySite, Product } from '../../answers.ts';
import type { ChangeForm } from '../../change-form.ts';

/** What was chosen so far. */
export interface Picked {
  readonly productId: string | null;
  readonly roleId: string | null;
  readonly reach: 'trust' | 'everything';
}

interface Props {
  readonly kind: ChangeForm['kind'];
  readonly site: MySite | null;
  readonly products: readonly Product[];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
}

/** Which product, which role, or how far. */
export function ChangePick({ kind, site, products, picked, onPick }: Props) {
  if (kind === 'revoke') {
    if (site?.kind !== 'trust') return <p>Everything that was given to them here ends.</p>;
    const choices = [
      { value: 'everything', label: `Everything in ${site.name}, also what its schools gave` },
      { value: 'trust', label: 'What the trust gave; what schools gave stays' },
    ];
    return (
      <NativeSelect
        label="How far"
        data={choices}
        value={picked.reach}
        onChange={({ currentTarget: { value } }) =>
          onPick({ ...picked, reach: value === 'trust' ? 'trust' : 'everything' })
        }
      />
    );
  }
  const product = products.find(({ id }) => id === picked.productId);
  const roles = product?.roles.filter(({ mayGrant }) => mayGrant) ?? [];
  return (
    <>
      <NativeSelect
        label="Product"
        data={[choose, ...products.map(({ id, name }) => ({ value: id, label: name }))]}
        value={picked.productId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onPick({ ...picked, productId: value || null, roleId: null })
        }
        data-autofocus
      />
      {kind === 'change_role' && product && (
        <NativeSelect
          label={`New role in ${product.name}`}
          data={[choose, ...roles.map(({ id, name, about }) => ({ value: id, label: `${name}: ${about}` }))]}
          value={picked.roleId ?? ''}
          onChange={({ currentTarget: { value } }) => onPick({ ...picked, roleId: value || null })}
        />
      )}
    </>
  );
}

const choose = { value: '', label: 'Choose …' } as const;
