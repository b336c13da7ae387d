import { Link } from '@remix-run/react';
import type { MySite, SignInRow, SignInsPage } from '../../../answers.ts';
import { PagesBeforeAfter } from '../../pages-before-after.tsx';
import { TableScroll } from '../../table-scroll.tsx';
import { instantOf } from '../../when.ts';
import type { ProductPage } from '../use-product-page.ts';
import { standing, toldInWords } from './sign-in-words.ts';

interface Props extends ProductPage {
  readonly signIns: SignInsPage;
  readonly isFirst: boolean;
}

/** Who signed in to a product by the portal, and how each of them stands. */
export function SignInsSection({ site, connection, signIns, isFirst }: Props) {
  const { product, client } = connection;
  return (
    <section>
      <h2 className="connection-title">Who signed in to {product.name}</h2>
      {signIns.rows.length === 0 ? (
        <div className="card empty">
          <h3>Nobody yet</h3>
          <p>
            {client === null
              ? 'Connect it first: then everybody who is signed in to it by the portal is listed here.'
              : 'As soon as somebody is signed in to it by the portal, they are listed here.'}
          </p>
        </div>
      ) : (
        <TableScroll label="Sign-ins">
          <table className="plain stacked sign-ins">
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">Signed in</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {signIns.rows.map((row) => (
                <Row key={row.id} row={row} site={site} product={product.name} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <PagesBeforeAfter
        previous={isFirst ? null : '?'}
        next={signIns.next === null ? null : `?after=${signIns.next}`}
      />
    </section>
  );
}

interface RowProps {
  readonly row: SignInRow;
  readonly site: MySite;
  readonly product: string;
}

function Row({ row, site, product }: RowProps) {
  const { who, roles, contactId, beganAt, endedAt, notice } = row;
  const told = toldInWords(row, product);
  const page = pageOf(row, site);
  return (
    <tr>
      <th scope="row">
        {page === null ? who : <Link to={`/sites/${site.id}/${page}`}>{who}</Link>}
        {roles.length === 0 && contactId !== null && <p className="sign-in-roles">As a family</p>}
        {roles.length > 0 && (
          <ul className="plain-list sign-in-roles">
            {roles.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        )}
      </th>
      <td data-label="Signed in">{instantOf(beganAt)}</td>
      <td data-label="Now">
        {endedAt === null && (
          <span className="status" data-tone="ok">
            Signed in
          </span>
        )}
        <p>{standing(row)}</p>
        {told !== null && (
          <p className={notice === null || notice.state === 'accepted' ? 'muted' : 'sign-in-untold'}>
            {told}
          </p>
        )}
      </td>
    </tr>
  );
}

/** The page of whoever signed in: as staff, or as a parent or carer; null where there is none for this reader. */
function pageOf({ personId, contactId }: SignInRow, { may }: MySite): string | null {
  if (personId !== null) return `people/${personId}`;
  return contactId !== null && may.includes('contact:read') ? `contacts/${contactId}` : null;
}
