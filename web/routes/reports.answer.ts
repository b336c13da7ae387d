import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { oneLine } from '../one-line.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ reportId: z.string(), answer: z.string().max(10_000) });

export async function action(args: ActionFunctionArgs) {
  const { reportId, answer } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const answered = args.context.api.family.answerReport({ site, reportId, answer: oneLine(answer) });
  return deed(args, answered, ({ name, told }) => ({
    title: `Report of ${name} answered`,
    text: told
      ? 'A mail tells them.'
      : 'No mail goes to them: they have no access any more, or their mailbox is not theirs alone.',
  }));
}
