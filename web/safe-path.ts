/**
 * A path of this portal, whatever somebody wrote into a link: one leading slash, no second one, no backslash,
 * no control character. Everything else leads home.
 */
export function safePath(wanted: unknown): string {
  const path = typeof wanted === 'string' ? wanted : '';
  const ours = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(path);
  return ours && new URL(path, 'https://portal.invalid').host === 'portal.invalid' ? path : '/';
}
