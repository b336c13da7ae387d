import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptInvitation } from '../accept-invitation.server.ts';
import { ask } from '../api.server.ts';
import { openInvitation } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { CodeForm } from '../ui/visitors/code-form.tsx';

export const meta: MetaFunction = () => [{ title: 'Type in the code · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { token, invitation, me } = await openInvitation(args);
  if (me === null || me.email === invitation.email) throw redirect('/i', 303);
  const sent = await ask(args, args.context.api.invitations.codeSent({ token }));
  return { email: invitation.email, login: me.email, worksUntil: sent?.expiresAt ?? null };
}

const form = z.object({ code: z.string().max(40) });

export async function action(args: ActionFunctionArgs) {
  const { code } = await readForm(args.request, form);
  const { token } = await openInvitation(args);
  const refusal = await acceptInvitation(args, { token, how: { code } });
  return data({ refusal: refusal.text }, { status: 422 });
}

const back = { href: '/i', label: 'Back to the invitation' };

export default function CodePage() {
  const fault = useActionData<typeof action>()?.refusal ?? null;
  return <CodeForm {...useLoaderData<typeof loader>()} fault={fault} back={back} />;
}
