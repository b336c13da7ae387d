import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { dayOf } from '../ui/when.ts';

const form = z.object({ invitationId: z.string(), email: z.string() });

export async function action(args: ActionFunctionArgs) {
  const chosen = await readJson(args.request, form);
  const { site = '' } = args.params;
  const corrected = args.context.api.invitations.correctAddress({ site, ...chosen });
  return deed(args, corrected, ({ name, email, expiresAt }) => ({
    title: `Invitation of ${name} sent to ${email}`,
    text: `The new link works until ${dayOf(expiresAt)}. The older one has stopped working.`,
  }));
}
