import type { Asking } from '../../answers.ts';
import { ProductIcon } from '../product-icon.tsx';
import { writeWish } from './wish.ts';

interface Props {
  readonly places: Asking['places'];
  readonly chosen?: string | undefined;
}

/** One of everything that can be asked for, by the place where it would be. */
export function AskChoices({ places, chosen }: Props) {
  const severalTrusts = new Set(places.map(({ trust }) => trust)).size > 1;
  return places.map(({ schoolId, name, trust, products }) => (
    <fieldset key={schoolId ?? trust} className="picks">
      <legend>{severalTrusts && name !== trust ? `${name}, ${trust}` : name}</legend>
      <div className="pick-cards">
        {products.map(({ productId, name: product, about, icon }) => {
          const wish = writeWish({ productId, schoolId });
          return (
            <label key={wish} className="pick" data-card>
              <input type="radio" name="wish" value={wish} defaultChecked={wish === chosen} required />
              <b>{product}</b>
              <span>{about}</span>
              <ProductIcon icon={icon} size={18} />
            </label>
          );
        })}
      </div>
    </fieldset>
  ));
}
