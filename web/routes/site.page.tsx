import { Outlet } from '@remix-run/react';
import { Problem } from '../ui/problems/problem.tsx';
import { useSite } from '../ui/use-site.ts';

/** A page of a site. What goes wrong on it stays within the site's frame, from whose menu one goes on. */
export default function SitePage() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const site = useSite();
  return (
    <div className="page">
      <Problem start={site && { href: `/sites/${site.id}`, label: site.name }} />
    </div>
  );
}
