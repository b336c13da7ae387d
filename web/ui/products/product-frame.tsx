import { Link, NavLink, Outlet } from '@remix-run/react';
import { ProductIcon } from '../product-icon.tsx';
import type { ProductPage } from './use-product-page.ts';

/** The sections of a product's page, by their address below it. */
const sections = [
  { path: '.', name: 'Connection' },
  { path: 'events', name: 'Events' },
  { path: 'differences', name: 'Differences' },
  { path: 'sign-ins', name: 'Sign-ins' },
] as const;

/** A product by itself: its name, and what there is to see of its connection. */
export function ProductFrame(page: ProductPage) {
  const { site, connection } = page;
  const { name, about, icon, retiredAt } = connection.product;
  return (
    <div className="page narrow connection">
      <div className="page-head">
        <div>
          <p className="connection-back">
            <Link to={`/sites/${site.id}/products`}>Products</Link>
          </p>
          <h1 tabIndex={-1}>
            <ProductIcon icon={icon} size={22} />
            {name}
            {retiredAt !== null && (
              <span className="status" data-tone="idle">
                Retired
              </span>
            )}
          </h1>
          <p>{about}</p>
        </div>
      </div>
      <nav className="tabs" aria-label={`About ${name}`}>
        {sections.map((section) => (
          <NavLink
            key={section.path}
            className="tab"
            to={section.path}
            end={section.path === '.'}
            preventScrollReset
          >
            {section.name}
          </NavLink>
        ))}
      </nav>
      <Outlet context={page} />
    </div>
  );
}
