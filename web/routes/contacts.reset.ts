import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ contactId: z.string(), schoolId: z.string() });

/** Mails one contact a link for a new password. */
export async function action(args: ActionFunctionArgs) {
  const contact = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.welcome.reset({ site, ...contact }), ({ name }) => ({
    title: `Password reset sent to ${name}`,
    text: 'They get a link to choose a new password. It works for one hour.',
  }));
}
