import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { afterLastDay, dayInWords } from '#server/access/last-day-rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ grantId: z.string(), lastDay: z.string().nullable() });

export async function action(args: ActionFunctionArgs) {
  const { grantId, lastDay } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const ends = lastDay === null ? null : afterLastDay(lastDay);
  if (lastDay !== null && ends === null) throw data(null, { status: 400 });
  const changed = args.context.api.access.changeEnd({ site, grantId, endsAt: ends?.toISOString() ?? null });
  return deed(args, changed, ({ name, product }) => ({
    title:
      lastDay === null ? `${name} keeps ${product}` : `${name} has ${product} until ${dayInWords(lastDay)}`,
    text: lastDay === null ? 'It has no end date any more.' : 'It ends by itself at the end of that day.',
  }));
}
