import type * as client from 'openid-client';
import type { ConnectedProduct } from './connected-product.ts';
import type { ProductBrowser } from './run-sign-in.ts';

/** A product that somebody has signed in to, in one browser. */
export interface OpenedProduct {
  /** What it knows of them: who they are, and what they may do. */
  claims(): Promise<Readonly<Record<string, unknown>>>;
  /** Whether its tokens open anything: those it asks about, those it uses, those it renews. `alive` and `dead` are all of them. */
  state(): Promise<string>;
  refresh(): Promise<client.TokenEndpointResponse & client.TokenEndpointResponseHelpers>;
  readonly sid: unknown;
}

/** Signs in to a product, and keeps its tokens as it would. */
export async function openProduct(
  product: ConnectedProduct,
  browser: ProductBrowser,
): Promise<OpenedProduct> {
  let tokens = await product.signIn(browser);
  const sid = tokens.claims()?.['sid'];
  const works = (asked: Promise<unknown>) =>
    asked.then(
      () => true,
      () => false,
    );
  /** A product that is not connected any more is not even answered. */
  const active = (token: string) =>
    product.introspect(token).then(
      (said) => said.active,
      () => false,
    );
  const refresh = async () => (tokens = await product.refresh(tokens.refresh_token ?? ''));
  return {
    sid,
    claims: () => product.userinfo(tokens.access_token),
    refresh,
    async state() {
      const open = [
        await active(tokens.access_token),
        await active(tokens.refresh_token ?? ''),
        await works(product.userinfo(tokens.access_token)),
        await works(refresh()),
      ];
      if (open.every(Boolean)) return 'alive';
      return open.some(Boolean) ? `half dead: ${open.join(', ')}` : 'dead';
    },
  };
}
