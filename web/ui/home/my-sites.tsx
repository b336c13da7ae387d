import { Link } from '@remix-run/react';
import type { MySite } from '../../answers.ts';
import { IconBuilding, IconSchool } from '../icons.ts';

/** The trusts and schools that one administers. */
export function MySites({ sites }: { sites: readonly MySite[] }) {
  return (
    <section aria-labelledby="my-sites">
      <h2 id="my-sites">Administration</h2>
      <ul className="site-links">
        {sites.map(({ id, name, kind }) => (
          <li key={id}>
            <Link className="site-link" to={`/sites/${id}/invitations`} prefetch="intent">
              {kind === 'trust' ? (
                <IconBuilding size={20} aria-hidden />
              ) : (
                <IconSchool size={20} aria-hidden />
              )}
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
