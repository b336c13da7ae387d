import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { oneLine } from '../one-line.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ requestId: z.string(), reason: z.string().max(5000) });

export async function action(args: ActionFunctionArgs) {
  const { requestId, reason } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const refused = args.context.api.requests.refuse({ site, requestId, reason: oneLine(reason) });
  return deed(args, refused, ({ name, product }) => ({
    title: `Request of ${name} refused`,
    text: `They do not get ${product}. A mail tells them why.`,
  }));
}
