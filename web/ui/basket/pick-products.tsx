import type { Product } from '../../answers.ts';
import type { Chosen, Missing } from './basket.ts';

interface Props {
  readonly products: readonly Product[];
  readonly chosen: readonly Chosen[];
  readonly missing: Missing | null;
  readonly onToggle: (productId: string) => void;
}

/** The products that can be put into the basket. */
export function PickProducts({ products, chosen, missing, onToggle }: Props) {
  const isChosen = (id: string) => chosen.some(({ productId }) => productId === id);
  const fault = missing?.at === 'products' ? missing.text : null;
  return (
    <fieldset className="picks" aria-describedby={fault ? 'products-fault' : undefined}>
      <legend>Product</legend>
      <div className="pick-cards">
        {products.map(({ id, name, about }, place) => (
          <label key={id} className="pick" data-card>
            <input
              type="checkbox"
              name="product"
              value={id}
              checked={isChosen(id)}
              data-autofocus={place === 0 || undefined}
              onChange={() => onToggle(id)}
            />
            <b>{name}</b>
            <span>{about}</span>
          </label>
        ))}
      </div>
      {fault && (
        <p className="field-error" id="products-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
