import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ grantId: z.string(), roleId: z.string(), note: z.string() });

export async function action(args: ActionFunctionArgs) {
  const chosen = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(
    args,
    args.context.api.access.changeHeldRole({ site, ...chosen }),
    ({ name, product, role, was, place, signedOut }) => ({
      title: `${name} is ${role} in ${product} now`,
      text: `At ${place}; until now ${was}.${signedOut ? ' They are signed out.' : ''}`,
    }),
  );
}
