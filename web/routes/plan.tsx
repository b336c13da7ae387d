import '../css/plan.css';
import '../css/table.css';
import '../css/status.css';
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isLimited } from '#server/plans/rules.ts';
import { verdictGroups } from '#server/plans/csv/rules.ts';
import { ask } from '../api.server.ts';
import { DraftPage } from '../ui/plans/draft-page.tsx';
import { WaitingPage } from '../ui/plans/waiting-page.tsx';
import { PlanPage } from '../ui/plans/plan-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Bulk change · Gatehouse' }];

const query = z.object({
  show: z.enum(verdictGroups).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', plan: planId = '' } = args.params;
  const { plans } = args.context.api;
  const plan = await ask(args, plans.get({ site, planId }));
  if (plan.state === 'cancelled') throw redirect(`/sites/${site}/plans`);
  const { searchParams } = new URL(args.request.url);
  const shown = query.parse({ show: null, page: 1, ...Object.fromEntries(searchParams) });
  if (plan.state === 'draft' && isLimited(plan.kind)) {
    const waiting = await ask(args, plans.waiting({ site, planId }));
    return { site, planId, plan, draft: null, shown, waiting };
  }
  const draft = plan.state === 'draft' ? await ask(args, plans.draft({ site, planId, ...shown })) : null;
  return { site, planId, plan, draft, shown, waiting: null };
}

export default function PlanRoute() {
  const { draft, waiting, ...page } = useLoaderData<typeof loader>();
  if (waiting !== null) return <WaitingPage key={page.planId} {...page} waiting={waiting} />;
  return draft === null ? (
    <PlanPage key={page.planId} {...page} />
  ) : (
    <DraftPage key={page.planId} {...page} draft={draft} />
  );
}
