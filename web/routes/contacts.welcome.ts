import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { welcomedText } from '../ui/contacts/actions/welcome-text.ts';

const form = z.object({ contactId: z.string(), schoolId: z.string() });

/** Welcomes one contact at one school. */
export async function action(args: ActionFunctionArgs) {
  const contact = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.welcome.send({ site, ...contact }), welcomedText);
}
