import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  absences: z.number().int(),
  leaverPeople: z.number().int(),
  leaverPercent: z.number().int(),
});

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.trust.changeSettings({ site, ...wanted }), () => ({
    title: 'Settings saved',
    text: 'They count from the next roster on.',
  }));
}
