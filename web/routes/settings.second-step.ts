import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { factorFor } from '#server/factors/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ factorFor: z.enum(factorFor) });

export async function action(args: ActionFunctionArgs) {
  const changed = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.trust.changeSettings({ site, ...changed }), () => ({
    title: 'Settings saved',
    text: 'Whoever needs a second step now, and has none, sets it up before they go on.',
  }));
}
