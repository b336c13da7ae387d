/** The signs that a product can have. */
export const productIcons = [
  'app',
  'chart',
  'progress',
  'calendar',
  'news',
  'book',
  'clipboard',
  'people',
  'messages',
  'shield',
] as const;
export type ProductIcon = (typeof productIcons)[number];

/** An address to launch a product at, in its one form, or what is wrong with it. */
export type LaunchReading =
  { readonly url: string; readonly problem: null } | { readonly url: null; readonly problem: string };

/**
 * Reads the address that a product is launched at, as somebody typed it. People are sent there by the portal, so it
 * has to be a page over an encrypted line (or on this machine), and says nobody's password.
 */
export function readLaunchUrl(typed: string): LaunchReading {
  const value = typed.trim();
  if (/\s/.test(value) || !URL.canParse(value)) return wrong('This is not a web address.');
  const { protocol, hostname, username, password, href } = new URL(value);
  if (protocol !== 'https:' && !(protocol === 'http:' && hostname === 'localhost'))
    return wrong('The address has to begin with https://');
  if (username !== '' || password !== '') return wrong('The address may not hold a user name or a password.');
  return { url: href, problem: null };
}

const wrong = (problem: string): LaunchReading => ({ url: null, problem });
