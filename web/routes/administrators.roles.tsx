import '../css/field.css';
import '../css/status.css';
import '../css/table.css';
import '../css/empty.css';
import '../css/pick.css';
import '../css/administrators.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { RolesPage } from '../ui/administrators/roles-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'What each role may do · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  return { roles: await ask(args, args.context.api.administrators.roles({ site })) };
}

export default function RolesRoute() {
  const site = useSite();
  const { roles } = useLoaderData<typeof loader>();
  return site && <RolesPage key={site.id} site={site} roles={roles} />;
}
