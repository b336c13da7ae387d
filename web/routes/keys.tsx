import '../css/field.css';
import '../css/pick.css';
import '../css/table.css';
import '../css/empty.css';
import '../css/keys.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { KeysPage } from '../ui/keys/keys-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'API keys · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  return { keys: await ask(args, args.context.api.keys.list({ site })) };
}

export default function KeysRoute() {
  const site = useSite();
  const { keys } = useLoaderData<typeof loader>();
  return site && <KeysPage key={site.id} site={site} keys={keys} />;
}
