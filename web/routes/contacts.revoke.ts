import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { revokedText } from '../ui/contacts/actions/deed-text.ts';

const form = z.object({
  contactId: z.string(),
  schoolId: z.string(),
  note: z.string(),
  tell: z.boolean(),
});

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.contacts.revoke({ site, ...wanted }), revokedText);
}
