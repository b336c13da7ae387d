import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ positions: z.array(z.number().int()), out: z.boolean(), name: z.string() });

export async function action(args: ActionFunctionArgs) {
  const { site = '', plan: planId = '' } = args.params;
  const { positions, out, name } = await readJson(args.request, form);
  return deed(args, args.context.api.plans.leaveOut({ site, planId, positions, out }), () =>
    out
      ? { title: 'Left out', text: `${name} keeps what they have.` }
      : { title: 'Taken in again', text: `${name} is part of this bulk change again.` },
  );
}
