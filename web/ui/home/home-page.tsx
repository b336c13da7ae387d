import { Link } from '@remix-run/react';
import type { Asking } from '../../answers.ts';
import type { ShownHandover } from '../../handovers.server.ts';
import { MissingNote } from '../factors/missing-note.tsx';
import { HandoverBanner } from '../handover/handover-banner.tsx';
import { IconPlus, IconUsers } from '../icons.ts';
import { Refused } from '../refused.tsx';
import { PersonShell } from '../shell/person-shell.tsx';
import { useDesk } from '../use-desk.ts';
import { HomeNews } from './home-news.tsx';
import { MyRequests } from './my-requests.tsx';
import { MySites } from './my-sites.tsx';
import { NoProducts } from './no-products.tsx';
import { ProductTile } from './product-tile.tsx';

interface Props {
  readonly asking: Asking;
  readonly handovers: readonly ShownHandover[];
  readonly now: string;
  readonly refusal: string | null;
  /** Whether they are a parent or carer, too. */
  readonly isParent: boolean;
}

/** "Your products": what one may open and what is new, what one has asked for, and what one administers. */
export function HomePage({ asking, handovers, now, refusal, isParent }: Props) {
  const { sites, home } = useDesk();
  const severalTrusts = new Set(home.sites.map(({ trustName }) => trustName)).size > 1;
  const mayAsk = asking.places.length > 0;
  return (
    <PersonShell>
      <div className="page home">
        <MissingNote />
        {handovers.map((shown) => (
          <HandoverBanner key={shown.siteId} {...shown} />
        ))}
        <Refused>{refusal}</Refused>
        <HomeNews now={now} />
        <div className="page-head">
          <h1>Your products</h1>
          {mayAsk && home.sites.length > 0 && (
            <Link className="button" to="/ask" prefetch="intent">
              <IconPlus size={17} aria-hidden />
              Ask for access
            </Link>
          )}
        </div>
        {isParent && (
          <p className="home-note">
            <Link className="site-link" to="/family" prefetch="intent">
              <IconUsers size={20} aria-hidden />
              My family: what I see as a parent or carer
            </Link>
          </p>
        )}
        {home.sites.map(({ id, name, trustName, products }) => (
          <section key={id} aria-label={name}>
            <h2>
              {name}
              {severalTrusts && trustName !== name && <small className="muted">{trustName}</small>}
            </h2>
            <ul className="tiles">
              {products.map((product) => (
                <li key={product.grantId}>
                  <ProductTile product={product} now={now} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {home.sites.length === 0 && <NoProducts administers={sites.length > 0} mayAsk={mayAsk} />}
        {asking.requests.length > 0 && <MyRequests requests={asking.requests} now={now} />}
        {sites.length > 0 && <MySites sites={sites} />}
      </div>
    </PersonShell>
  );
}
