import '../css/check.css';
import '../css/field.css';
import '../css/list.css';
import '../css/people.css';
import '../css/people-cards.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/bulk.css';
import '../css/plan.css';
import '../css/field.css';
import '../css/addresses.css';
import '../css/timeline.css';
import '../css/missing.css';
import '../css/ends.css';
import '../css/leavers.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { staffStatuses } from '#server/invitations/rules.ts';
import { ask } from '../api.server.ts';
import { InvitationsPage } from '../ui/invitations/invitations-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'User Invitations · Gatehouse' }];

const query = z.object({
  q: z.string().trim().max(100).catch(''),
  status: z.enum(staffStatuses).nullable().catch(null),
  after: z.string().max(1000).optional(),
  before: z.string().max(1000).optional(),
});

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const {
    q = '',
    status = null,
    ...page
  } = query.parse({ status: null, q: '', ...Object.fromEntries(searchParams) });
  const { site = '' } = args.params;
  const { invitations, access, roster } = args.context.api;
  const [staff, products] = await Promise.all([
    ask(args, invitations.list({ site, ...(q && { q }), ...(status && { status }), ...page })),
    ask(args, access.products({ site })),
  ]);
  const findings =
    staff.rows.length === 0 && q.length > 1 ? await ask(args, roster.whyMissing({ site, q })) : [];
  return { staff, findings, products, filter: { q, status }, now: new Date().toISOString() };
}

export default function InvitationsRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <InvitationsPage key={site.id} site={site} {...shown} />;
}
