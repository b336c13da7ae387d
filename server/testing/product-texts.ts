import type { Caller } from '../trpc/router.ts';
import { connection } from './connect-in-office.ts';

type Say = (api: Caller, text: string, site: string) => Promise<unknown>;
const productId = crypto.randomUUID();

/** The texts that are typed about products' connections: which field, and how it is sent. */
export const productTexts: readonly [string, Say][] = [
  [
    'client.startUri',
    (api, path, site) => {
      const client = { ...connection, startUri: `https://tracker.example/${path}` };
      return api.sso.changeClient({ site, productId, client });
    },
  ],
  ['filter.q', (api, q, site) => api.drift.list({ site, productId, filter: { q } })],
  ['note', (api, note, site) => api.drift.ignore({ site, productId, which: { ids: [productId] }, note })],
  [
    'note',
    (api, note, site) => api.drift.draftRemoval({ site, productId, which: { ids: [productId] }, note }),
  ],
  ['fileName', (api, fileName, site) => api.drift.report({ site, productId, fileName, file: 'QQ==' })],
  [
    'url',
    (api, path, site) => api.drift.setAddress({ site, productId, url: `https://tracker.example/${path}` }),
  ],
];
