import '../css/table.css';
import '../css/status.css';
import '../css/passport.css';
import '../css/erasure.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { PassportPage } from '../ui/passport/passport-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Access passport${data ? ` of ${data.passport.person.name}` : ''} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', person: personId = '' } = args.params;
  return { site, passport: await ask(args, args.context.api.passport.get({ site, personId })) };
}

export default function PassportRoute() {
  return <PassportPage {...useLoaderData<typeof loader>()} />;
}
