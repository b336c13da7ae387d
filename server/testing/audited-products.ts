import type { PrepareAudited } from './audited-office.ts';
import { connection, connectInOffice, productNamed } from './connect-in-office.ts';

const unknown = crypto.randomUUID();

/** Changes to how products are connected to the portal's sign-in. */
export const auditedProducts: Readonly<Record<string, PrepareAudited>> = {
  'sso.registerClient': async ({ world, api, site }) => {
    const productId = await productNamed(world, 'Tracker');
    const client = { ...connection, kind: 'confidential' as const };
    const register = () => api.sso.registerClient({ site, productId, client });
    return { done: register, writes: ['product.connected'], about: 'product' };
  },
  'sso.changeClient': async ({ world, api, site }) => {
    const { productId } = await connectInOffice(world);
    const client = { ...connection, startUri: null };
    const change = (id: string) => () => api.sso.changeClient({ site, productId: id, client });
    return {
      done: change(productId),
      refused: change(unknown),
      writes: ['product.connection_changed'],
      about: 'product',
    };
  },
  'sso.renewSecret': async ({ world, api, site }) => {
    const { productId } = await connectInOffice(world);
    const renew = (id: string) => () => api.sso.renewSecret({ site, productId: id });
    return {
      done: renew(productId),
      refused: renew(unknown),
      writes: ['product.secret_renewed'],
      about: 'product',
    };
  },
  'sso.endClient': async ({ world, api, site }) => {
    const { productId } = await connectInOffice(world);
    const end = () => api.sso.endClient({ site, productId });
    return { done: end, writes: ['product.disconnected'], about: 'product' };
  },
  'sso.allowRoster': async ({ world, api, site }) => {
    const { productId } = await connectInOffice(world);
    const allow = (id: string) => () => api.sso.allowRoster({ site, productId: id, allowed: true });
    return {
      done: allow(productId),
      refused: allow(unknown),
      writes: ['product.roster_allowed'],
      about: 'product',
    };
  },
};
