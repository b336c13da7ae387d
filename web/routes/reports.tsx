import '../css/list.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/field.css';
import '../css/requests.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { ReportsPage } from '../ui/reports/reports-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Reports of families · Gatehouse' }];

const query = z.object({
  state: z.enum(['open', 'answered']).catch('open'),
  after: z.uuid().optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const { state, after } = query.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const { site = '' } = args.params;
  const page = await ask(args, args.context.api.family.reports({ site, state, ...(after && { after }) }));
  return { page, state, now: new Date().toISOString() };
}

export default function ReportsRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <ReportsPage key={site.id} site={site} {...shown} />;
}
