import '../css/field.css';
import '../css/status.css';
import '../css/pick.css';
import '../css/administrators.css';
import '../css/erasure.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask, attempt } from '../api.server.ts';
import { AdministratorPage } from '../ui/administrators/administrator-page.tsx';
import { FormerPage } from '../ui/administrators/former-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Administrators: ${(data?.row ?? data?.former)?.name ?? ''} · Gatehouse` },
];

/** Somebody who administers, or is invited to; or who did once: the audit log leads to them, too. */
export async function loader(args: LoaderFunctionArgs) {
  const { site = '', administrator: id = '' } = args.params;
  const { administrators } = args.context.api;
  const now = new Date().toISOString();
  const { answer: row } = await attempt(args, administrators.get({ site, id }));
  if (row === null)
    return { row, former: await ask(args, administrators.former({ site, id })), possible: null, now };
  const { answer: possible } = await attempt(args, administrators.possible({ site }));
  return { row, former: null, possible, now };
}

export default function AdministratorRoute() {
  const site = useSite();
  const { row, former, possible, now } = useLoaderData<typeof loader>();
  if (site === null) return null;
  if (former !== null) return <FormerPage key={former.id} site={site} former={former} />;
  return <AdministratorPage key={row.id} site={site} row={row} possible={possible} now={now} />;
}
