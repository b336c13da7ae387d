import '../css/field.css';
import '../css/status.css';
import '../css/table.css';
import '../css/empty.css';
import '../css/pick.css';
import '../css/administrators.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { GroupsPage } from '../ui/administrators/groups-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Groups of schools · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  return { groups: await ask(args, args.context.api.administrators.groups({ site })) };
}

export default function GroupsRoute() {
  const site = useSite();
  const { groups } = useLoaderData<typeof loader>();
  return site && <GroupsPage key={site.id} site={site} groups={groups} />;
}
