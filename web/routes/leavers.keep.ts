import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { afterLastDay, dayInWords } from '#server/access/last-day-rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  personId: z.string(),
  grantIds: z.array(z.string()).max(200),
  lastDay: z.string().nullable(),
});

export async function action(args: ActionFunctionArgs) {
  const { lastDay, ...leaver } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const ends = lastDay === null ? null : afterLastDay(lastDay);
  if (lastDay !== null && ends === null) throw data(null, { status: 400 });
  const kept = args.context.api.access.keepLeaver({ site, ...leaver, endsAt: ends?.toISOString() ?? null });
  return deed(args, kept, ({ name }) => ({
    title: lastDay === null ? `${name} keeps access` : `${name} keeps access until ${dayInWords(lastDay)}`,
    text: 'They are not proposed again until the roster says something new of them.',
  }));
}
