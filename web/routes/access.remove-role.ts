import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ grantId: z.string() });

export async function action(args: ActionFunctionArgs) {
  const { grantId } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.access.removeRole({ site, grantId }), ({ name, product }) => ({
    title: `${name} no longer has ${product}`,
    text: 'They are signed out, and a mail tells them. Their other products are as they were.',
  }));
}
