import '../css/home.css';
import '../css/status.css';
import '../css/empty.css';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask, attempt } from '../api.server.ts';
import { myHandovers } from '../handovers.server.ts';
import { readForm } from '../read-form.server.ts';
import { HomePage } from '../ui/home/home-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Your products · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { portal, family } = args.context.api;
  const standing = await ask(args, family.standing());
  if (standing === 'only') throw redirect('/family');
  const [asking, handovers] = await Promise.all([ask(args, portal.askable()), myHandovers(args)]);
  return { asking, handovers, isParent: standing === 'also', now: new Date().toISOString() };
}

const form = z.object({ requestId: z.string() });

/** Takes back a request of one's own. */
export async function action(args: ActionFunctionArgs) {
  const { requestId } = await readForm(args.request, form);
  const { refusal } = await attempt(args, args.context.api.portal.withdraw({ requestId }));
  return refusal === null ? redirect('/?withdrawn', 303) : { refusal: refusal.text };
}

export default function HomeRoute() {
  const shown = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  return <HomePage {...shown} refusal={refusal} />;
}
