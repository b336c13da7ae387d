import '../css/check.css';
import '../css/empty.css';
import '../css/field.css';
import '../css/list.css';
import '../css/plan.css';
import '../css/ends.css';
import '../css/leavers.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { LeaversPage } from '../ui/leavers/leavers-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Left, with access · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const after = new URL(args.request.url).searchParams.get('after')?.slice(0, 4000);
  const leavers = await ask(args, args.context.api.access.leavers({ site, ...(after && { after }) }));
  return { leavers, now: new Date().toISOString() };
}

export default function LeaversRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <LeaversPage key={site.id} site={site} {...shown} />;
}
