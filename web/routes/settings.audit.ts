import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { counted } from '../ui/counted.ts';

const form = z.object({ years: z.number() });

export async function action(args: ActionFunctionArgs) {
  const { years } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.trust.changeAuditYears({ site, years }), () => ({
    title: 'Settings saved',
    text: `Entries of the audit log are kept for ${counted(years, 'year', 'years')}.`,
  }));
}
