import '../css/list.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/field.css';
import '../css/grid.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { GridPage } from '../ui/contacts/grid/grid-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Children and adults · Gatehouse' }];

const query = z.object({
  q: z.string().max(100).catch(''),
  after: z.string().max(4000).optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const { q, after } = query.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const { site = '' } = args.params;
  const page = await ask(args, args.context.api.family.grid({ site, q, after }));
  return { ...page, q, isFirst: after === undefined, now: new Date().toISOString() };
}

export default function GridRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <GridPage key={site.id} site={site} {...shown} />;
}
