import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const deeds = z.enum(['ask', 'confirm', 'stop']);
const form = z.object({ administratorId: z.string().default('') });

const said = {
  confirm: { title: 'Confirmed', text: 'It happens in seven days, unless it is stopped before.' },
  stop: { title: 'Stopped', text: 'Everything stays as it is. Everybody is told by mail.' },
} as const;

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: wanted } = args.params;
  const what = deeds.parse(wanted);
  const { handover } = args.context.api;
  const { administratorId } = await readJson(args.request, form);
  if (what === 'ask')
    return deed(args, handover.ask({ site, administratorId }), ({ name }) => ({
      title: `${name} was asked`,
      text: 'They confirm it after signing in. Nothing changes before.',
    }));
  return deed(args, handover[what]({ site }), () => said[what]);
}
