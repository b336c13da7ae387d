import '../css/field.css';
import '../css/table.css';
import '../css/status.css';
import '../css/dialog.css';
import '../css/jobs.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { JobsPage } from '../ui/jobs/jobs-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Scheduled jobs · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const { jobs } = args.context.api;
  return { jobs: await ask(args, jobs.list({ site })), queues: await ask(args, jobs.queues({ site })) };
}

export default function JobsRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <JobsPage key={site.id} site={site} {...shown} />;
}
