import '../css/list.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/field.css';
import '../css/requests.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { ReportsPage } from '../ui/reports/reports-page.tsx';
import { useSite } from '../ui/use-site.ts';
import { waitingQuery } from '../waiting-query.ts';

export const meta: MetaFunction = () => [{ title: 'Reports of families · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const asked = waitingQuery(args.request.url);
  const { site = '' } = args.params;
  const page = await ask(args, args.context.api.family.reports({ site, ...asked }));
  return { page, state: asked.state, now: new Date().toISOString() };
}

export default function ReportsRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <ReportsPage key={site.id} site={site} {...shown} />;
}
