import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { providerName, providers } from '#server/providers/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const json = z.object({ act: z.enum(['connect', 'disconnect']), provider: z.enum(providers) });

export const loader = () => redirect('/profile');

/** Connects an account at a provider with one's own, which goes on there; or disconnects it. */
export async function action(args: ActionFunctionArgs) {
  const { act, provider } = await readJson(args.request, json);
  const { api } = args.context;
  if (act === 'connect')
    return deed(args, api.providers.beginConnecting({ provider, to: '/profile' }), ({ url }) => ({
      url,
      said: null,
    }));
  return deed(args, api.providers.disconnect({ provider }), () => ({
    url: null,
    said: {
      title: `${providerName[provider]} disconnected`,
      text: 'Your other devices were signed out. A mail tells you of it, too.',
    },
  }));
}
