import '../css/field.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/dialog.css';
import '../css/audit.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { auditQuery } from '../audit-query.ts';
import { AuditPage } from '../ui/audit/audit-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Audit log · Gatehouse' }];

const query = auditQuery.extend({ after: z.string().max(100).optional() });

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const typed = Object.fromEntries(
    [...new URL(args.request.url).searchParams].filter(([, value]) => value !== ''),
  );
  const { after, ...filter } = query.parse(typed);
  const page = await ask(args, args.context.api.audit.list({ site, ...filter, ...(after && { after }) }));
  return { page, filter, isFirst: after === undefined };
}

export default function AuditRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <AuditPage key={site.id} site={site} {...shown} />;
}
