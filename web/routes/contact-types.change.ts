import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ code: z.string(), name: z.string(), portal: z.boolean() });

export async function action(args: ActionFunctionArgs) {
  const change = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.contacts.changeType({ site, ...change }), () => ({
    title: `“${change.name}” is saved`,
    text: change.portal
      ? 'Its people may have a family account. Nobody has been welcomed by this.'
      : 'Its people may have no family account. Nobody has been revoked by this: look at Ready to Revoke Access.',
  }));
}
