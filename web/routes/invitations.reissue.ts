import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { dayOf } from '../ui/when.ts';

const form = z.object({ invitationId: z.string() });

export async function action(args: ActionFunctionArgs) {
  const { invitationId } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const reissued = args.context.api.invitations.reissue({ site, invitationId });
  return deed(args, reissued, ({ name, expiresAt }) => ({
    title: `Invitation sent again to ${name}`,
    text: `The new link works until ${dayOf(expiresAt)}. The older one has stopped working.`,
  }));
}
