import type { FamilyShown } from '../../family-shown.server.ts';
import { IconLaunch } from '../icons.ts';
import { ProductIcon } from '../product-icon.tsx';
import type { FamilyWords } from './words/family-words.ts';

interface Props {
  readonly products: FamilyShown['products'];
  readonly words: FamilyWords;
  /** Whether they open on a click. For whoever only looks on they do not. */
  readonly isOpen: boolean;
}

/** What a family can open. */
export function FamilyProducts({ products, words, isOpen }: Props) {
  return (
    <section aria-labelledby="products">
      <h2 id="products">{words.products}</h2>
      {products.length === 0 && <p className="family-card muted">{words.noProducts}</p>}
      <ul className="family-products">
        {products.map((product) => (
          <li key={`${product.name} ${product.place}`}>
            {isOpen ? (
              <a
                className="family-card family-product"
                href={product.launchUrl}
                target="_blank"
                rel="noopener noreferrer"
              >
                <Inside {...product} />
                <span className="unseen">, {words.newTab}</span>
                <IconLaunch size={18} aria-hidden />
              </a>
            ) : (
              <div className="family-card family-product">
                <Inside {...product} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const Inside = ({ name, about, icon, place }: FamilyShown['products'][number]) => (
  <>
    <ProductIcon icon={icon} size={22} />
    <span className="family-product-words">
      <b>
        <bdi>{name}</bdi>
      </b>
      <span className="muted" dir="auto">
        {about}
      </span>
      <span className="muted">
        <bdi>{place}</bdi>
      </span>
    </span>
  </>
);
