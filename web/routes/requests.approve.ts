import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { afterLastDay } from '#server/access/last-day-rules.ts';
import { deed } from '../deed.server.ts';
import { oneLine } from '../one-line.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  requestId: z.string(),
  roleId: z.string(),
  lastDay: z.string().refine((day) => day === '' || afterLastDay(day) !== null),
  note: z.string().max(5000),
});

export async function action(args: ActionFunctionArgs) {
  const { requestId, roleId, lastDay, note } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const endsAt = afterLastDay(lastDay)?.toISOString() ?? null;
  const chosen = { site, requestId, roleId, endsAt, note: oneLine(note) || null };
  return deed(args, args.context.api.requests.approve(chosen), ({ name, product, role, place }) => ({
    title: `${name} can open ${product} now`,
    text: `As ${role}, at ${place}. A mail tells them so.`,
  }));
}
