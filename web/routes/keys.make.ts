import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { keyDays, keyPermissions } from '#server/keys/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  name: z.string(),
  permissions: z.array(z.enum(keyPermissions)),
  schoolIds: z.array(z.string()).nullable(),
  days: z.literal(keyDays),
});

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.keys.make({ site, ...wanted }), ({ key }) => ({ key }));
}
