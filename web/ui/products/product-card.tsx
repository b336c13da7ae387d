import { Link } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import type { CatalogueProduct, CatalogueRole } from '../../answers.ts';
import { people } from '../counted.ts';
import { Fact } from '../fact.tsx';
import { IconPlug, IconPlus } from '../icons.ts';
import { ProductIcon } from '../product-icon.tsx';
import { levelWords } from './level-words.ts';
import { RoleTable } from './role-table.tsx';

/** What can be done with a product, for those who look after the list. */
export interface Manage {
  readonly productMenu: (product: CatalogueProduct) => ReactNode;
  readonly roleMenu: (product: CatalogueProduct, role: CatalogueRole) => ReactNode;
  readonly addRole: (product: CatalogueProduct, button: HTMLElement) => void;
}

/** One product: what it is, where it opens, who answers for it, and its roles. */
export function ProductCard({ product, manage }: { product: CatalogueProduct; manage: Manage | null }) {
  const id = useId();
  const { name, about, icon, level, launchUrl, ownerEmail, forFamilies, retiredAt, holders, roles } = product;
  return (
    <section className="card product" aria-labelledby={id} data-retired={retiredAt !== null || undefined}>
      <div className="product-head">
        <ProductIcon icon={icon} size={22} />
        <div className="product-title">
          <h2 id={id}>{name}</h2>
          <p className="muted">{about}</p>
        </div>
        {retiredAt !== null && (
          <span className="status" data-tone="idle">
            Retired
          </span>
        )}
        {manage && <div className="product-menu">{manage.productMenu(product)}</div>}
      </div>
      <dl className="product-facts">
        <Fact term="Given at">{levelWords[level].name}</Fact>
        <Fact term="Opens at">
          <a href={launchUrl} rel="noreferrer">
            {launchUrl}
          </a>
        </Fact>
        <Fact term="Owner">
          {ownerEmail === null ? (
            <span className="muted">Not named</span>
          ) : (
            <a href={`mailto:${ownerEmail}`}>{ownerEmail}</a>
          )}
        </Fact>
        <Fact term="Held by">{holders === 0 ? 'Nobody' : people(holders)}</Fact>
        {forFamilies && <Fact term="Families">May open it</Fact>}
      </dl>
      {roles.length === 0 ? (
        <p className="product-empty muted">No roles yet. Add one, so that it can be given.</p>
      ) : (
        <RoleTable product={product} menuButton={manage && ((role) => manage.roleMenu(product, role))} />
      )}
      {manage && (
        <div className="product-foot">
          <button
            type="button"
            className="button"
            aria-label={`Add role to ${name}`}
            onClick={({ currentTarget }) => manage.addRole(product, currentTarget)}
          >
            <IconPlus size={17} aria-hidden />
            Add role
          </button>
          <Link className="button" to={product.id} aria-label={`Connection of ${name}`}>
            <IconPlug size={17} aria-hidden />
            Connection
          </Link>
        </div>
      )}
    </section>
  );
}
