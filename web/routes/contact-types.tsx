import '../css/field.css';
import '../css/ends.css';
import '../css/status.css';
import '../css/table.css';
import '../css/empty.css';
import '../css/contacts.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { ContactTypesPage } from '../ui/contacts/types/contact-types-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Contact types · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  return { types: await ask(args, args.context.api.contacts.types({ site })) };
}

export default function ContactTypesRoute() {
  const site = useSite();
  const { types } = useLoaderData<typeof loader>();
  return site && <ContactTypesPage key={site.id} site={site} types={types} />;
}
