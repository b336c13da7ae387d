import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { refusalInWords } from '../ui/refusal-text.ts';

const form = z.object({ typed: z.number().int().nullable().default(null) });

export async function action(args: ActionFunctionArgs) {
  const { typed } = await readJson(args.request, form);
  const { site = '', review: reviewId = '' } = args.params;
  const submitted = args.context.api.accessReviews.submit({ site, reviewId, typed });
  return deed(args, submitted, ({ refused, ...done }) => ({
    ...done,
    refused: refused.map(({ name, code }) => `${name}: ${refusalInWords(code, null) ?? 'Not allowed.'}`),
  }));
}
