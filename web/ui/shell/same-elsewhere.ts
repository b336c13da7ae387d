/** The page of another site that does what this one does here: its list for a list, its roster for a roster. */
export function sameElsewhere(pathname: string, siteId: string): string {
  const page =
    /^\/sites\/[^/]+\/(roster|products|administrators|rollover)/.exec(pathname)?.[1] ?? 'invitations';
  return `/sites/${siteId}/${page}`;
}
