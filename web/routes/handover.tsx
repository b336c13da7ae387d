import '../css/field.css';
import '../css/settings.css';
import '../css/empty.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask, attempt } from '../api.server.ts';
import { HandoverPage } from '../ui/handover/handover-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Hand over the trust · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const { handover, administrators } = args.context.api;
  const { answer } = await attempt(args, administrators.list({ site, status: 'active' }));
  const successors = (answer?.rows ?? []).filter(({ isMe, role }) => !isMe && role !== 'account_owner');
  return {
    handover: await ask(args, handover.get({ site })),
    successors: successors.map(({ id, name }) => ({ id, name })),
  };
}

export default function HandoverRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <HandoverPage key={site.id} site={site} {...shown} />;
}
