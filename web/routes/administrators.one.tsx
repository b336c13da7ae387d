import '../css/field.css';
import '../css/status.css';
import '../css/pick.css';
import '../css/administrators.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask, attempt } from '../api.server.ts';
import { AdministratorPage } from '../ui/administrators/administrator-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Administrators: ${data?.row.name ?? ''} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', administrator: id = '' } = args.params;
  const { administrators } = args.context.api;
  const row = await ask(args, administrators.get({ site, id }));
  const { answer: possible } = await attempt(args, administrators.possible({ site }));
  return { row, possible, now: new Date().toISOString() };
}

export default function AdministratorRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <AdministratorPage key={shown.row.id} site={site} {...shown} />;
}
