import type { Home } from '../../answers.ts';
import { IconLaunch } from '../icons.ts';
import { ProductIcon } from '../product-icon.tsx';

type HomeProduct = Home['sites'][number]['products'][number];

/** One product that opens on a click. */
export function ProductTile({ product }: { product: HomeProduct }) {
  const { name, about, icon, role, launchUrl, isNew } = product;
  return (
    <a className="tile" href={launchUrl}>
      <ProductIcon icon={icon} size={22} />
      <span className="tile-name">
        {name}
        {isNew && <span className="fresh">New</span>}
      </span>
      <IconLaunch size={18} aria-hidden />
      <span className="tile-about">{about}</span>
      <span className="tile-role">Your role: {role}</span>
    </a>
  );
}
