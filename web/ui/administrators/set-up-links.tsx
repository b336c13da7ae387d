import { NavLink } from '@remix-run/react';
import type { MySite } from '../../answers.ts';

/** The three pages about administrators: who they are, what each role may do, and groups of schools. */
export function SetUpLinks({ site }: { site: MySite }) {
  const base = `/sites/${site.id}/administrators`;
  const pages = [
    { to: base, name: 'Administrators' },
    { to: `${base}/roles`, name: 'Roles' },
    { to: `${base}/groups`, name: 'Groups of schools' },
  ];
  return (
    <nav className="subnav" aria-label="About administrators">
      {pages.map(({ to, name }) => (
        <NavLink key={to} to={to} end className="subnav-link" prefetch="intent">
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
