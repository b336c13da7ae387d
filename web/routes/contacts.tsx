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
import { AccountsPage } from '../ui/contacts/accounts/accounts-page.tsx';
import { AccountManagerPage } from '../ui/contacts/list/account-manager-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Account Manager · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { user, after, before, ...filter } = contactQuery(new URL(args.request.url).searchParams);
  const { site = '' } = args.params;
  const { contacts } = args.context.api;
  const { q, status, school, year } = filter;
  const now = new Date().toISOString();
  if (user !== 'contact') {
    const narrowed = { q, status, school, ...(user !== 'staff' && { year }) };
    const [page, choices] = await Promise.all([
      ask(args, contacts.accounts({ site, user, ...narrowed, after, before })),
      ask(args, contacts.choices({ site })),
    ]);
    return { user, page, choices, filter: narrowed, now };
  }
  const [page, choices, causes] = await Promise.all([
    ask(args, contacts.list({ site, ...filter, after, before })),
    ask(args, contacts.choices({ site })),
    status === 'ready_to_revoke' ? ask(args, contacts.causes({ site, school })) : null,
  ]);
  return { user, page, choices, causes, filter, now };
}

export default function AccountManagerRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  if (!site) return null;
  const key = `${site.id} ${shown.user}`;
  return shown.user === 'contact' ? (
    <AccountManagerPage key={key} site={site} {...shown} />
  ) : (
    <AccountsPage key={key} site={site} {...shown} />
  );
}
