import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { clientKinds, openScopes } from '#server/sso/clients/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const ofProduct = z.strictObject({ productId: z.string() });
const client = z.strictObject({
  redirectUris: z.array(z.string()),
  afterSignOutUris: z.array(z.string()),
  startUri: z.string().nullable(),
  signOutUri: z.string().nullable(),
  scopes: z.array(z.enum(openScopes)),
  needsFactor: z.boolean(),
});

type Deed = (args: ActionFunctionArgs, site: string) => Promise<unknown>;

const roster =
  (allowed: boolean): Deed =>
  async (args, site) => {
    const wanted = await readJson(args.request, ofProduct);
    return deed(args, args.context.api.sso.allowRoster({ site, ...wanted, allowed }), ({ name }) => ({
      title: allowed ? `${name} may have the roster’s ids` : `${name} gets the roster’s ids no longer`,
      text: 'It counts from the next sign-in on.',
    }));
  };

const deeds: Readonly<Record<string, Deed>> = {
  async register(args, site) {
    const form = ofProduct.extend({ client: client.extend({ kind: z.enum(clientKinds) }) });
    const wanted = await readJson(args.request, form);
    return deed(
      args,
      args.context.api.sso.registerClient({ site, ...wanted }),
      ({ name, clientId, secret }) => ({
        title: `${name} is connected`,
        text: 'Put the client ID into its settings; then people are signed in by the portal.',
        clientId,
        secret,
      }),
    );
  },
  async change(args, site) {
    const wanted = await readJson(args.request, ofProduct.extend({ client }));
    return deed(args, args.context.api.sso.changeClient({ site, ...wanted }), ({ name }) => ({
      title: `The connection of ${name} is saved`,
      text: 'It counts from the next sign-in on.',
    }));
  },
  async renew(args, site) {
    const wanted = await readJson(args.request, ofProduct);
    return deed(args, args.context.api.sso.renewSecret({ site, ...wanted }), ({ secret }) => ({ secret }));
  },
  async end(args, site) {
    const wanted = await readJson(args.request, ofProduct);
    return deed(args, args.context.api.sso.endClient({ site, ...wanted }), ({ name }) => ({
      title: `${name} is disconnected`,
      text: 'Nobody signs in to it by the portal any more.',
    }));
  },
  async test(args, site) {
    const wanted = await readJson(args.request, ofProduct);
    return deed(args, args.context.api.sso.testConnection({ site, ...wanted }), (found) => ({ found }));
  },
  'allow-roster': roster(true),
  'withdraw-roster': roster(false),
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: named = '' } = args.params;
  const does = Object.hasOwn(deeds, named) ? deeds[named] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
