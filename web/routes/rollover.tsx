import '../css/list.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/field.css';
import '../css/pick.css';
import '../css/plan.css';
import '../css/rollover.css';
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { OverviewPage } from '../ui/rollover/overview-page.tsx';
import { isUnderWay } from '../ui/rollover/rollover-words.ts';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Rollover · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const overview = await ask(args, args.context.api.rollover.overview({ site }));
  const own = overview.schools.find(({ schoolId }) => schoolId === site)?.rollover;
  const all = new URL(args.request.url).searchParams.has('all');
  if (own && isUnderWay(own) && !all) throw redirect(`/sites/${site}/rollover/${own.rolloverId}`);
  return { overview };
}

export default function RolloverRoute() {
  const site = useSite();
  const { overview } = useLoaderData<typeof loader>();
  return site && <OverviewPage key={site.id} site={site} overview={overview} />;
}
