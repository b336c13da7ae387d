import '../css/list.css';
import '../css/field.css';
import '../css/people.css';
// They only look right after it, and so have to travel with it.
import '../css/people-cards.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/pick.css';
import '../css/administrators.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { administratorStatuses } from '#server/administrators/change-rules.ts';
import { ask, attempt } from '../api.server.ts';
import { AdministratorsPage } from '../ui/administrators/administrators-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Administrators · Gatehouse' }];

const query = z.object({
  q: z.string().max(100).catch(''),
  status: z.enum(administratorStatuses).nullable().catch(null),
  after: z.string().max(2000).optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { q, status, after } = query.parse({
    q: searchParams.get('q') ?? '',
    status: searchParams.get('status'),
    after: searchParams.get('after') ?? undefined,
  });
  const { site = '' } = args.params;
  const { administrators } = args.context.api;
  const page = await ask(
    args,
    administrators.list({ site, q, ...(status && { status }), ...(after && { after }) }),
  );
  // Whoever only looks may appoint nobody.
  const { answer: possible } = await attempt(args, administrators.possible({ site }));
  return { page, possible, q, status, isFirst: after === undefined, now: new Date().toISOString() };
}

export default function AdministratorsRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <AdministratorsPage key={site.id} site={site} {...shown} />;
}
