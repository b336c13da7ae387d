import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { oneLine } from '../one-line.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ reason: z.string().max(5000) });

/** Begins to see the portal as a contact. */
export async function action(args: ActionFunctionArgs) {
  const { reason } = await readJson(args.request, form);
  const { site = '', contact: contactId = '' } = args.params;
  const begun = args.context.api.family.beginSeeing({ site, contactId, reason: oneLine(reason) });
  return deed(args, begun, () => ({ to: `/sites/${site}/contacts/${contactId}/as` }));
}
