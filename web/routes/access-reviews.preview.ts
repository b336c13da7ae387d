import type { ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';

/** What submitting would come to. Changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { site = '', review: reviewId = '' } = args.params;
  return deed(args, args.context.api.accessReviews.previewSubmit({ site, reviewId }), (preview) => preview);
}
