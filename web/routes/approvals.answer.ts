import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { oneLine } from '../one-line.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  approvalId: z.string(),
  answer: z.enum(['approve', 'refuse']),
  note: z.string().max(5000),
});

const said = {
  approve: { title: 'Approved', text: 'It is done, or under way. Whoever asked is told by mail.' },
  refuse: { title: 'Refused', text: 'Nothing has happened to anybody. Whoever asked is told by mail.' },
} as const;

export async function action(args: ActionFunctionArgs) {
  const { approvalId, answer, note } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const given = { site, approvalId, answer, note: oneLine(note) || null };
  return deed(args, args.context.api.approvals.answer(given), () => said[answer]);
}
