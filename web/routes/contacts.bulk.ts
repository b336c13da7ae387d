import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { contactSelectionForm } from '../contact-selection-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  who: contactSelectionForm,
  deed: z.enum(['revoke', 'restore']),
  note: z.string(),
  tell: z.boolean(),
  typed: z.number().int().nullable().default(null),
});

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.contacts.makeBulk({ site, ...wanted }), (plan) => ({
    ...plan,
    kind: wanted.deed === 'revoke' ? 'contact_revoke' : 'contact_restore',
  }));
}
