import '../css/field.css';
import '../css/status.css';
import '../css/table.css';
import '../css/administrators.css';
import '../css/requests.css';
import '../css/approvals.css';
import '../css/blocks.css';
import '../css/plan.css';
import '../css/ends.css';
import '../css/contacts.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask, attempt } from '../api.server.ts';
import { ContactPage } from '../ui/contacts/one/contact-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.contact.name ?? 'Contact'} · Account Manager · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', contact: contactId = '' } = args.params;
  const { contacts, carryOver, blocks: block, family } = args.context.api;
  const [contact, carryOvers, children, blocks, evidence, history] = await Promise.all([
    ask(args, contacts.get({ site, contactId })),
    ask(args, carryOver.of({ site, contactId })),
    ask(args, contacts.children({ site, contactId })),
    ask(args, block.of({ site, contactId })),
    ask(args, contacts.evidence({ site, contactId })),
    ask(args, contacts.history({ site, contactId })),
  ]);
  const { answer: reports } = await attempt(args, family.reports({ site, contactId }));
  return { contact, carryOvers, children, blocks, reports, evidence, history, now: new Date().toISOString() };
}

export default function ContactRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <ContactPage key={shown.contact.contactId} site={site} {...shown} />;
}
