import '../css/list.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/field.css';
import '../css/plan.css';
import '../css/rollover.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { RolloverPage } from '../ui/rollover/rollover-page.tsx';
import { readRowsAsked } from '../ui/rollover/read-rows-asked.server.ts';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Rollover · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', rollover: rolloverId = '' } = args.params;
  const { rollover, plans } = args.context.api;
  const asked = readRowsAsked(new URL(args.request.url).searchParams);
  const { list, q, page } = asked;
  const which = { site, rolloverId, q, page };
  const [shown, students, contacts] = await Promise.all([
    ask(args, rollover.get({ site, rolloverId })),
    list === 'students' ? ask(args, rollover.students({ ...which, outcome: asked.student })) : null,
    list === 'contacts' ? ask(args, rollover.contacts({ ...which, outcome: asked.contact })) : null,
  ]);
  const { planId, planState, schoolId } = shown;
  const begun = planId !== null && planState !== 'draft' && planState !== 'cancelled';
  const plan = begun ? await ask(args, plans.get({ site: schoolId, planId })) : null;
  return { rollover: shown, students, contacts, asked, plan };
}

export default function OneRolloverRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <RolloverPage key={shown.rollover.rolloverId} site={site} {...shown} />;
}
