import '../css/check.css';
import '../css/roster.css';
import '../css/plan.css';
import '../css/table.css';
import '../css/status.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask, attempt } from '../api.server.ts';
import { ImportPage } from '../ui/roster/import-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Roster import · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', import: importId = '' } = args.params;
  const { roster } = args.context.api;
  const report = await ask(args, roster.importReport({ site, importId }));
  const held = report.isKept ? await attempt(args, roster.held({ site, importId })) : null;
  return { report, held: held?.answer ?? null };
}

export default function ImportRoute() {
  const site = useSite();
  const { report, held } = useLoaderData<typeof loader>();
  return site && <ImportPage site={site} report={report} held={held} />;
}
