import { BasketSummary } from './basket-summary.tsx';
import type { Preview } from '../../answers.ts';
import { wordsOf, type Shelf } from './basket.ts';
import { chooseRole, chooseRoleAt, chooseSchools, toggleProduct } from './change-basket.ts';
import { MoreFields } from './more-fields.tsx';
import { PickProducts } from './pick-products.tsx';
import { PickSchools } from './pick-schools.tsx';
import { ProductRole } from './product-role.tsx';
import type { useBasket } from './use-basket.ts';

interface Props {
  readonly filling: ReturnType<typeof useBasket>;
  readonly shelf: Shelf;
  /** The names of the schools that the person works at. */
  readonly own: readonly string[];
  readonly preview: Preview | null;
}

/** Schools, where there is a choice of them → Product → Assign Role, and what that comes to. */
export function BasketFields({ filling, shelf, own, preview }: Props) {
  const { basket, change, more, setMore, missing } = filling;
  const { products, schools } = shelf;
  const at = schools.filter(({ id }) => basket.schoolIds.includes(id));
  return (
    <>
      {schools.length > 0 && (
        <PickSchools
          schools={schools}
          chosen={basket.schoolIds}
          own={own}
          missing={missing}
          onChoose={(ids) => change(chooseSchools(basket, ids))}
        />
      )}
      <PickProducts
        products={products}
        chosen={basket.chosen}
        missing={missing}
        onToggle={(id) => change(toggleProduct(basket, id))}
      />
      {products.map((product) => {
        const chosen = basket.chosen.find(({ productId }) => productId === product.id);
        return (
          chosen && (
            <ProductRole
              key={product.id}
              product={product}
              chosen={chosen}
              schools={at}
              missing={missing}
              onRole={(roleId) => change(chooseRole(basket, product.id, roleId))}
              onRoleAt={(schoolId, roleId) => change(chooseRoleAt(basket, product.id, { schoolId, roleId }))}
            />
          )
        );
      })}
      <MoreFields more={more} onChange={setMore} />
      <BasketSummary access={wordsOf(basket, shelf)} preview={preview} />
    </>
  );
}
