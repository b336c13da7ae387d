import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ q: z.string().trim().min(2).max(100) });

/** A POST, because whom one looks for has no business in an address. Changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { q } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.roster.whyMissing({ site, q }), (findings) => findings);
}
