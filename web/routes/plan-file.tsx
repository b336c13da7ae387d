import '../css/roster.css';
import '../css/plan.css';
import '../css/table.css';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ask, attempt } from '../api.server.ts';
import { receiveFile } from '../receive-file.server.ts';
import { FilePage } from '../ui/plans/file-page.tsx';
import { refusalText } from '../ui/refusal-text.ts';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Invite by file · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  return { products: await ask(args, args.context.api.access.products({ site })) };
}

const mostBytes = 5 * 1024 * 1024;

export async function action(args: ActionFunctionArgs) {
  const { site = '' } = args.params;
  // Nobody sends megabytes who may not even look.
  await ask(args, args.context.api.access.products({ site }));
  const received = await receiveFile(args.request, mostBytes);
  if (received === null) return data({ refusal: 'Choose a file first.' }, { status: 422 });
  if (received === 'too_large') return data({ refusal: refusalText.file_too_large }, { status: 422 });
  const drafted = await attempt(args, args.context.api.plans.draftFromFile({ site, ...received }));
  if (drafted.refusal !== null) return data({ refusal: drafted.refusal.text }, { status: 422 });
  return redirect(`/sites/${site}/plans/${drafted.answer.planId}`, 303);
}

export default function FileRoute() {
  const site = useSite();
  const { products } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  return site && <FilePage key={site.id} site={site} products={products} refusal={refusal} />;
}
