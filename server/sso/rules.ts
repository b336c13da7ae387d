/** For how many days a key signs; how many before it does it is published; and how many it stays after the next has taken over. */
export const keyDays = { signs: 30, ahead: 1, after: 2 } as const;

/** For how long what a product is given is good, in seconds. Nothing of it outlives the access: a revoke ends it at once. */
export const lifetimes = {
  code: 60,
  accessToken: 600,
  idToken: 600,
  refreshToken: 24 * 3600,
  interaction: 3600,
} as const;

/** What a product may ask to know. `roster`: what the roster calls people, for products that an owner has allowed to have it. */
export const productScopes = ['openid', 'profile', 'email', 'roles', 'roster', 'offline_access'] as const;

/** Where products find the portal's sign-in: what they call the issuer. */
export const issuerOf = (publicUrl: string): string => `${publicUrl}/oidc`;

/** Where the portal leads whoever opens a product: to where its sign-in begins, where it has one; else to its launch address. */
export const launchAddress = (
  { launchUrl, startUri }: { readonly launchUrl: string; readonly startUri: string | null },
  publicUrl: string,
): string => (startUri === null ? launchUrl : startAddress(startUri, publicUrl));

/** Where a product begins its sign-in when somebody comes from the portal: its own address for that, told who sends them. */
export function startAddress(startUri: string, publicUrl: string): string {
  const address = new URL(startUri);
  address.searchParams.set('iss', issuerOf(publicUrl));
  return address.href;
}
