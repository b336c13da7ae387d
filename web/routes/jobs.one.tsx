import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/jobs.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { HistoryPage } from '../ui/jobs/history-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.history.title ?? 'Scheduled job'} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', job = '' } = args.params;
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined;
  const history = await ask(args, args.context.api.jobs.history({ site, job, after }));
  return { history, isFirst: after === undefined };
}

export default function JobRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <HistoryPage site={site} {...shown} />;
}
