import '../css/list.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/field.css';
import '../css/requests.css';
import '../css/approvals.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { ApprovalsPage } from '../ui/approvals/approvals-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Approvals · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const approvals = await ask(args, args.context.api.approvals.list({ site }));
  return { approvals, now: new Date().toISOString() };
}

export default function ApprovalsRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <ApprovalsPage key={site.id} site={site} {...shown} />;
}
