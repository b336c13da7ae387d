import '../css/list.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/requests.css';
import '../css/approvals.css';
import '../css/blocks.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { BlocksPage } from '../ui/blocks/blocks-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Blocks · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const blocks = await ask(args, args.context.api.blocks.list({ site }));
  return { blocks, now: new Date().toISOString() };
}

export default function BlocksRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <BlocksPage key={site.id} site={site} {...shown} />;
}
