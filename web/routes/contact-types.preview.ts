import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ code: z.string(), portal: z.boolean() });

/** What a portal flag would do. Changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const change = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.contacts.previewType({ site, ...change }), (preview) => preview);
}
