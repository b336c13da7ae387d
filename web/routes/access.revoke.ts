import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { counted } from '../ui/counted.ts';

const form = z.object({ personId: z.string() });

export async function action(args: ActionFunctionArgs) {
  const { personId } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.access.revoke({ site, personId }), ({ name, ended }) => ({
    title: `Access of ${name} revoked`,
    text: `${counted(ended, 'role', 'roles')} ended. They are signed out, and a mail tells them.`,
  }));
}
