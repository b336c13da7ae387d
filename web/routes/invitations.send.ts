import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { dayOf } from '../ui/when.ts';

const form = z.object({ personId: z.string(), roleId: z.string() });

export async function action(args: ActionFunctionArgs) {
  const chosen = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.invitations.send({ site, ...chosen }), (sent) =>
    sent.outcome === 'granted'
      ? {
          title: `${sent.name} can open ${sent.product} now`,
          text: `As ${sent.role}. A mail tells them so.`,
        }
      : {
          title: `Invitation sent to ${sent.name}`,
          text: `To ${sent.product} as ${sent.role}.${sent.expiresAt ? ` They have until ${dayOf(sent.expiresAt)} to accept.` : ''}`,
        },
  );
}
