/** The address of a list: its search and status, and the page if not the first. */
export function listHref(
  { q, status }: { readonly q: string; readonly status: string | null },
  page: { after?: string | null; before?: string | null } = {},
): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (status) params.set('status', status);
  if (page.after) params.set('after', page.after);
  if (page.before) params.set('before', page.before);
  const search = params.toString();
  return search ? `?${search}` : '?';
}
