import '../css/check.css';
import '../css/roster.css';
import '../css/plan.css';
import '../css/table.css';
import '../css/status.css';
import '../css/empty.css';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ask, attempt } from '../api.server.ts';
import { receivePackage } from '../receive-package.server.ts';
import { RosterPage } from '../ui/roster/roster-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Roster · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const { roster } = args.context.api;
  const imports = await ask(args, roster.imports({ site }));
  const missing = await ask(args, roster.missingOnce({ site }));
  return { imports, missing, now: new Date().toISOString() };
}

export async function action(args: ActionFunctionArgs) {
  const { site = '' } = args.params;
  // Nobody fills the disk who may not even look.
  await ask(args, args.context.api.roster.imports({ site }));
  const imported = await receivePackage(args.request, (received) =>
    attempt(args, args.context.importRoster({ site, ...received })),
  );
  if (imported === null) return data({ refusal: 'Choose a file first.' }, { status: 422 });
  if (imported.refusal !== null) return data({ refusal: imported.refusal.text }, { status: 422 });
  return redirect(`/sites/${site}/roster/${imported.answer.importId}`, 303);
}

export default function RosterRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  return site && <RosterPage site={site} {...shown} refusal={refusal} />;
}
