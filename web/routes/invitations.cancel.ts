import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ invitationId: z.string() });

export async function action(args: ActionFunctionArgs) {
  const { invitationId } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.invitations.cancel({ site, invitationId }), ({ name }) => ({
    title: `Invitation of ${name} cancelled`,
    text: 'The link in their mail no longer works.',
  }));
}
