import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { basketForm } from '../basket-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { inWords, productsInWords } from '../ui/access-words.ts';
import { dayOf } from '../ui/when.ts';

const form = z.object({ personId: z.string(), ...basketForm });

export async function action(args: ActionFunctionArgs) {
  const chosen = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.invitations.send({ site, ...chosen }), ({ name, access, ...sent }) =>
    sent.outcome === 'granted'
      ? {
          title: `${name} can open ${productsInWords(access)} now`,
          text: `${inWords(access)}. A mail tells them so.`,
        }
      : {
          title: `Invitation sent to ${name}`,
          text: `To ${inWords(access)}.${sent.expiresAt ? ` They have until ${dayOf(sent.expiresAt)} to accept.` : ''}`,
        },
  );
}
