import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { reviewAnswers } from '#server/access-reviews/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { reviewSelection } from '../review-query.ts';

const form = z.object({ which: reviewSelection, answer: z.enum(reviewAnswers).nullable() });

export async function action(args: ActionFunctionArgs) {
  const asked = await readJson(args.request, form);
  const { site = '', review: reviewId = '' } = args.params;
  return deed(
    args,
    args.context.api.accessReviews.answer({ site, reviewId, ...asked }),
    (answered) => answered,
  );
}
