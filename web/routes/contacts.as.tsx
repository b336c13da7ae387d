import '../css/visitor.css';
import '../css/field.css';
import '../css/menus.css';
import '../css/family.css';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { familyShown } from '../family-shown.server.ts';
import { SeenAs } from '../ui/family/seen-as.tsx';
import { timeOf } from '../ui/when.ts';

export const meta: MetaFunction = () => [{ title: 'Seen as a contact · Gatehouse' }];

const pageOf = ({ site = '', contact = '' }: LoaderFunctionArgs['params']) =>
  `/sites/${site}/contacts/${contact}`;

/** What the contact sees, while whoever looks has begun to. */
export async function loader(args: LoaderFunctionArgs) {
  const { site = '', contact: contactId = '' } = args.params;
  const seen = await ask(args, args.context.api.family.seeAs({ site, contactId }));
  const { contact } = seen;
  const back = pageOf(args.params);
  if (seen.state === 'over') return { contact, back, seen: null };
  const { reason, until, language } = seen;
  const shown = familyShown(seen, language);
  return { contact, back, seen: { reason, until: timeOf(until), language, shown } };
}

/** Stops looking. */
export async function action(args: ActionFunctionArgs) {
  const { site = '', contact: contactId = '' } = args.params;
  await ask(args, args.context.api.family.stopSeeing({ site, contactId }));
  return redirect(pageOf(args.params), 303);
}

export default function SeenAsRoute() {
  return <SeenAs {...useLoaderData<typeof loader>()} />;
}
