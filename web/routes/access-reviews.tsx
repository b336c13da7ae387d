import '../css/empty.css';
import '../css/field.css';
import '../css/pick.css';
import '../css/plan.css';
import '../css/settings.css';
import '../css/status.css';
import '../css/table.css';
import '../css/access-reviews.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { AccessReviewsPage } from '../ui/access-reviews/access-reviews-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Access reviews · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  return ask(args, args.context.api.accessReviews.overview({ site }));
}

export default function AccessReviewsRoute() {
  const site = useSite();
  const reviews = useLoaderData<typeof loader>();
  return site && <AccessReviewsPage key={site.id} site={site} reviews={reviews} />;
}
