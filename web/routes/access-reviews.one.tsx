import '../css/bulk.css';
import '../css/check.css';
import '../css/empty.css';
import '../css/field.css';
import '../css/list.css';
import '../css/plan.css';
import '../css/status.css';
import '../css/table.css';
import '../css/access-reviews.css';
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { reviewQuery } from '../review-query.ts';
import { ReviewPage } from '../ui/access-reviews/review-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Review of access · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', review: reviewId = '' } = args.params;
  const typed = Object.fromEntries(
    [...new URL(args.request.url).searchParams].filter(([, value]) => value !== ''),
  );
  const filter = reviewQuery.parse(typed);
  const { accessReviews } = args.context.api;
  const after = typed['after']?.slice(0, 4000);
  const [{ open, past }, lines] = await Promise.all([
    ask(args, accessReviews.overview({ site })),
    ask(args, accessReviews.lines({ site, reviewId, filter, ...(after && { after }) })),
  ]);
  const review = [...(open === null ? [] : [open]), ...past].find((one) => one.reviewId === reviewId);
  if (review === undefined) throw data(null, { status: 404 });
  const part = open?.parts.find(({ schoolId }) => (schoolId ?? site) === site) ?? null;
  return {
    review,
    part: review.closedAt === null ? part : null,
    lines,
    filter,
    now: new Date().toISOString(),
  };
}

export default function ReviewRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <ReviewPage key={`${site.id} ${shown.review.reviewId}`} site={site} {...shown} />;
}
