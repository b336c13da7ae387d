import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { readJson } from '../read-form.server.ts';
import { deed } from '../deed.server.ts';

const deeds = z.enum(['stop', 'resume', 'retry', 'approve', 'discard']);

/** The number of people is typed in for what is large; what is thrown away may have a reason. */
const form = z.object({
  typed: z.number().int().nullable().default(null),
  note: z.string().max(500).optional(),
});

const said = {
  ask: { title: 'Asked again', text: 'Whoever may approve it is told by mail.' },
  approve: { title: 'It is under way', text: 'You can leave this page: it goes on by itself.' },
  discard: { title: 'Discarded', text: 'Nothing has happened to anybody.' },
  stop: { title: 'Stopped', text: 'What was done is done. The rest waits until you go on.' },
  resume: { title: 'It goes on', text: 'You can leave this page.' },
  retry: { title: 'The failed ones are tried again', text: 'Everybody else is left as they are.' },
} as const;

export async function action(args: ActionFunctionArgs) {
  const { site = '', plan: planId = '', deed: wanted } = args.params;
  const what = deeds.parse(wanted);
  const { plans } = args.context.api;
  const { typed, note } = await readJson(args.request, form);
  const done = {
    approve: () => plans.approve({ site, planId, typed }),
    discard: () => plans.discard({ site, planId, note: note ?? null }),
    stop: () => plans.stop({ site, planId }),
    resume: () => plans.resume({ site, planId }),
    retry: () => plans.retry({ site, planId }),
  };
  return deed(args, done[what](), ({ waits }) => (waits ? said.ask : said[what]));
}
