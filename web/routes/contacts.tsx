import '../css/check.css';
import '../css/list.css';
import '../css/people.css';
import '../css/people-cards.css';
import '../css/status.css';
import '../css/empty.css';
import '../css/bulk.css';
import '../css/field.css';
import '../css/plan.css';
import '../css/ends.css';
import '../css/contacts.css';
import '../css/contact-list.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { contactQuery } from '../contact-query.ts';
import { AccountManagerPage } from '../ui/contacts/list/account-manager-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Account Manager · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { after, before, ...filter } = contactQuery(new URL(args.request.url).searchParams);
  const { site = '' } = args.params;
  const { contacts } = args.context.api;
  const { status, school } = filter;
  const [page, choices, causes] = await Promise.all([
    ask(args, contacts.list({ site, ...filter, after, before })),
    ask(args, contacts.choices({ site })),
    status === 'ready_to_revoke' ? ask(args, contacts.causes({ site, school })) : null,
  ]);
  return { page, choices, causes, filter, now: new Date().toISOString() };
}

export default function AccountManagerRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <AccountManagerPage key={site.id} site={site} {...shown} />;
}
