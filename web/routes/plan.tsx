import '../css/plan.css';
import '../css/table.css';
import '../css/status.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { PlanPage } from '../ui/plans/plan-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Bulk change · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', plan: planId = '' } = args.params;
  const plan = await ask(args, args.context.api.plans.get({ site, planId }));
  return { site, planId, plan, now: new Date().toISOString() };
}

export default function PlanRoute() {
  const shown = useLoaderData<typeof loader>();
  return <PlanPage key={shown.planId} {...shown} />;
}
