import '../css/plan.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { PlansPage } from '../ui/plans/plans-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Bulk changes · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const { plans: changes, reviews: drafted } = args.context.api;
  const [plans, reviews] = await Promise.all([
    ask(args, changes.list({ site })),
    ask(args, drafted.here({ site })),
  ]);
  return { plans, reviews, now: new Date().toISOString() };
}

export default function PlansRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <PlansPage key={site.id} site={site} {...shown} />;
}
