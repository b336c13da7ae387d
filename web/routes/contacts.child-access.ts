import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  contactId: z.string(),
  studentId: z.string(),
  access: z.boolean().nullable(),
  note: z.string(),
});

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.contacts.setChildAccess({ site, ...wanted }), ({ child }) =>
    wanted.access === false
      ? { title: `${child} taken away from this contact`, text: 'They are signed out.' }
      : { title: `${child} given back to this contact`, text: 'From their next page on.' },
  );
}
