import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { counted } from '../ui/counted.ts';

const form = z.object({ restoreDays: z.number() });

export async function action(args: ActionFunctionArgs) {
  const { restoreDays } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.trust.changeSettings({ site, restoreDays }), () => ({
    title: 'Settings saved',
    text: `A family account that is revoked from now on can be given back for ${counted(restoreDays, 'day', 'days')}.`,
  }));
}
