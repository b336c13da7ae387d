import '../css/check.css';
import '../css/field.css';
import '../css/pick.css';
import '../css/settings.css';
import '../css/status.css';
import '../css/roster.css';
import '../css/nightly.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { NightlyPage } from '../ui/roster/nightly/nightly-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Nightly import · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  return { nightly: await ask(args, args.context.api.nightly.get({ site })) };
}

export default function NightlyRoute() {
  const site = useSite();
  const { nightly } = useLoaderData<typeof loader>();
  return site && <NightlyPage key={site.id} site={site} nightly={nightly} />;
}
