import '../css/check.css';
import '../css/ends.css';
import '../css/field.css';
import '../css/list.css';
import '../css/plan.css';
import '../css/table.css';
import '../css/status.css';
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { verdictGroups } from '#server/plans/csv/rules.ts';
import { ask } from '../api.server.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import type { Question } from '../ui/invitations/questions.ts';
import { DraftPage } from '../ui/plans/draft-page.tsx';
import { useOpened } from '../ui/use-opened.ts';
import { WaitingPage } from '../ui/plans/waiting-page.tsx';
import { rowsShown } from '../rows-shown.server.ts';
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
  // Of a file that was thrown away nothing is kept.
  if (plan.state === 'cancelled' && plan.kind === 'csv') throw redirect(`/sites/${site}/plans`);
  const { searchParams } = new URL(args.request.url);
  const asked = Object.fromEntries(searchParams);
  const shown = query.parse({ show: null, page: 1, ...asked });
  const rows = rowsShown.parse({ after: 0, ...asked });
  const here = { site, planId };
  if (plan.state === 'draft' && plan.kind === 'csv') {
    const draft = await ask(args, plans.draft({ ...here, ...shown }));
    return { draft: { ...here, plan, draft, shown }, page: null, waiting: null };
  }
  const counts = await ask(args, plans.counts(here));
  const page = { ...here, plan, counts, page: await ask(args, plans.rows({ ...here, ...rows })), rows };
  const waiting = plan.state === 'draft' ? await ask(args, plans.waiting(here)) : null;
  return { draft: null, page, waiting };
}

export default function PlanRoute() {
  const { draft, page, waiting } = useLoaderData<typeof loader>();
  // Held here: the page that asks gives way to another one once it is done.
  const { heading, open, openFrom, close, done } = useOpened<Question>();
  if (draft !== null) return <DraftPage key={draft.planId} {...draft} />;
  return (
    <>
      {waiting === null ? (
        <PlanPage key={page.planId} {...page} heading={heading} />
      ) : (
        <WaitingPage key={page.planId} {...page} waiting={waiting} onAsk={openFrom} />
      )}
      {open && <ConfirmDialog question={open} onClose={close} onDone={done} />}
    </>
  );
}
