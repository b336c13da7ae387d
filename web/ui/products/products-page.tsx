import { Link } from '@remix-run/react';
import type { CatalogueProduct, MySite } from '../../answers.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { IconInfo, IconPlus } from '../icons.ts';
import type { Question } from '../invitations/questions.ts';
import { useRowMenu } from '../invitations/row-menu.tsx';
import type { Said } from '../say.tsx';
import { useDesk } from '../use-desk.ts';
import { useOpened } from '../use-opened.ts';
import { CatalogueMenu, type Chosen } from './catalogue-menu.tsx';
import { ProductCard } from './product-card.tsx';
import { ProductDialog } from './product-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';

interface Props {
  readonly site: MySite;
  readonly products: readonly CatalogueProduct[];
}

type Open =
  | { readonly kind: 'product'; readonly product: CatalogueProduct | null }
  | ({ readonly kind: 'role' } & { readonly product: CatalogueProduct; readonly role: Chosen['role'] })
  | { readonly kind: 'ask'; readonly question: Question };

/** Products: what people can be given, by which roles, and who looks after them. Changed at the trust alone. */
export function ProductsPage({ site, products }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const menu = useRowMenu<Chosen>();
  const fromMenu = (what: Open) => openFrom(menu.pressed.current, what);
  const manage = site.kind === 'trust' &&
    site.may.includes('product:manage') && {
      productMenu: (product: CatalogueProduct) =>
        menu.button({ product, role: null }, `Operations for ${product.name}`),
      roleMenu: (product: CatalogueProduct, role: Chosen['role']) =>
        menu.button({ product, role }, `Operations for ${role?.name} in ${product.name}`),
      addRole: (product: CatalogueProduct, button: HTMLElement) =>
        openFrom(button, { kind: 'role', product, role: null }),
    };
  return (
    <div className="page narrow products">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Products
          </h1>
          <p>
            What staff of {site.name} can be given, and by which roles. The most powerful role comes first.
          </p>
        </div>
        {manage && (
          <button
            type="button"
            className="button"
            data-main
            onClick={({ currentTarget }) => openFrom(currentTarget, { kind: 'product', product: null })}
          >
            <IconPlus size={17} aria-hidden />
            Add product
          </button>
        )}
      </div>
      {!manage && <LookedAfter site={site} />}
      {products.length === 0 && (
        <div className="card empty">
          <h2>No products yet</h2>
          <p>
            {manage
              ? 'Add the first one with its roles. Then staff can be invited to it.'
              : `As soon as ${site.trustName} adds one for its schools, it can be given here.`}
          </p>
        </div>
      )}
      {products.map((product) => (
        <ProductCard key={product.id} product={product} manage={manage || null} />
      ))}
      {menu.menu((chosen) => (
        <CatalogueMenu
          {...chosen}
          by={site.role}
          onEdit={({ product, role }) =>
            fromMenu(role === null ? { kind: 'product', product } : { kind: 'role', product, role })
          }
          onAsk={(question) => fromMenu({ kind: 'ask', question })}
        />
      ))}
      <CatalogueDialog open={open} by={site.role} onClose={close} onDone={done} />
    </div>
  );
}

interface DialogProps {
  readonly open: Open | null;
  readonly by: MySite['role'];
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

function CatalogueDialog({ open, by, ...then }: DialogProps) {
  if (open?.kind === 'ask') return <ConfirmDialog question={open.question} {...then} />;
  if (open?.kind === 'product') return <ProductDialog product={open.product} {...then} />;
  if (open?.kind === 'role') return <RoleDialog product={open.product} role={open.role} by={by} {...then} />;
  return null;
}

function LookedAfter({ site }: { site: MySite }) {
  const trust = useDesk().sites.find(({ id }) => id === site.trustId);
  return (
    <p className="note">
      <IconInfo size={18} aria-hidden />
      <span>
        {site.trustName} looks after this list.{' '}
        {trust && trust.id !== site.id ? (
          <Link to={`/sites/${trust.id}/products`}>Change it there.</Link>
        ) : (
          'Ask an Account Owner or Account Admin of the trust if something should change.'
        )}
      </span>
    </p>
  );
}
