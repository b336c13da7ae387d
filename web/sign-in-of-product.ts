/** The sign-in to a product that a path of this portal belongs to and waits at; null for any other path. */
export function signInOfProduct(path: unknown): string | null {
  return typeof path === 'string' && /^\/oidc\/interaction\/[\w-]{1,100}$/.test(path) ? path : null;
}

/** Where somebody gives up signing in to a product, which is told so; null where they are on the way to none. */
export function backToProduct(path: unknown): string | null {
  const signIn = signInOfProduct(path);
  return signIn && `${signIn}/back`;
}
