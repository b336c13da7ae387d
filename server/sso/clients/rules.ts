/** Whether a product can keep a secret: a server can, an app in a browser or on a phone cannot. */
export const clientKinds = ['confidential', 'public'] as const;
export type ClientKind = (typeof clientKinds)[number];

/** What a product may ask to be told of people. The roster's ids are another matter: an Account Owner allows them. */
export const openScopes = ['profile', 'email', 'roles'] as const;
export type OpenScope = (typeof openScopes)[number];

/** How many addresses of one sort a product may have. */
export const mostAddresses = 10;

/** An address of a product, as it was typed, or what is wrong with it. */
export type AddressReading =
  { readonly url: string; readonly problem: null } | { readonly url: null; readonly problem: string };

const onThisMachine = ['localhost', '127.0.0.1'];

/**
 * Reads an address to which the portal sends people or messages. It is compared letter by letter with what the product
 * sends, so it is kept as it was typed: https (http on this machine alone), with no password, no `#` and no `*` in it.
 */
export function readAddress(typed: string): AddressReading {
  const value = typed.trim();
  if (/[\s\\]/.test(value) || !URL.canParse(value)) return wrong('This is not a web address.');
  const { protocol, hostname, username, password } = new URL(value);
  const isNear = protocol === 'http:' && onThisMachine.includes(hostname);
  if (protocol !== 'https:' && !isNear) return wrong('The address has to begin with https://');
  if (!/^https?:\/\//i.test(value)) return wrong('This is not a web address.');
  if (username !== '' || password !== '' || value.includes('@'))
    return wrong('The address may not hold a user name or a password.');
  if (value.includes('#')) return wrong('The address may not hold a #.');
  if (value.includes('*'))
    return wrong('The address has to be given in full: a * does not stand for anything.');
  return { url: value, problem: null };
}

const wrong = (problem: string): AddressReading => ({ url: null, problem });

/**
 * What a product may ask for: that it is them, what was chosen, and the roster's ids where they are allowed. Some libraries
 * ask for `offline_access` to be given refresh tokens, which every product gets.
 */
export const scopesOf = (chosen: readonly OpenScope[], rosterAllowed: boolean): string[] => [
  'openid',
  ...openScopes.filter((scope) => chosen.includes(scope)),
  ...(rosterAllowed ? ['roster'] : []),
  'offline_access',
];

/** What of a product's scopes is chosen by whoever sets it up. */
export const chosenOf = (scopes: readonly string[]): OpenScope[] =>
  openScopes.filter((scope) => scopes.includes(scope));

/** The beginning of a client's id: the product's name, as far as an address can carry it. */
export function idStem(productName: string): string {
  const plain = productName
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 30)
    .replace(/-$/, '');
  return plain === '' ? 'product' : plain;
}
