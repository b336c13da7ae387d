import type { Home } from '../../answers.ts';
import { IconLaunch } from '../icons.ts';
import { ProductIcon } from '../product-icon.tsx';
import { untilWords } from './home-text.ts';

type HomeProduct = Home['sites'][number]['products'][number];

/** One product that opens on a click, beside the portal. */
export function ProductTile({ product, now }: { product: HomeProduct; now: string }) {
  const { name, about, icon, role, launchUrl, endsAt, isNew } = product;
  return (
    <a className="tile" href={launchUrl} target="_blank" rel="noopener noreferrer">
      <ProductIcon icon={icon} size={22} />
      <span className="tile-name">
        {name}
        {isNew && <span className="fresh">New</span>}
        <span className="unseen">, opens in a new tab</span>
      </span>
      <IconLaunch size={18} aria-hidden />
      <span className="tile-about">{about}</span>
      <span className="tile-role">
        Your role: {role}
        {endsAt && (
          <>
            , <b>{untilWords(endsAt, now)}</b>
          </>
        )}
      </span>
    </a>
  );
}
