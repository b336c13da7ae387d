import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { attempt } from '../api.server.ts';
import { keepToken } from '../link-cookie.server.ts';
import { openInvitation } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { DeclineForm } from '../ui/visitors/decline-form.tsx';

export const meta: MetaFunction = () => [{ title: 'Decline the invitation · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { siteName, invitedBy } = (await openInvitation(args)).invitation;
  return { siteName, invitedBy };
}

/** On one line: that is how it is kept, and how the mail shows it. */
const form = z.object({ reason: z.string().transform((text) => text.replaceAll(/\s+/g, ' ').trim()) });

export async function action(args: ActionFunctionArgs) {
  const { reason } = await readForm(args.request, form);
  const { token } = await openInvitation(args);
  const declined = args.context.api.invitations.decline({ token, reason: reason.slice(0, 500) });
  const { refusal } = await attempt(args, declined);
  if (refusal !== null) return data({ refusal: refusal.text }, { status: 422 });
  return redirect('/i', {
    status: 303,
    headers: { 'Set-Cookie': await keepToken(args.request, 'invitation', token) },
  });
}

export default function DeclinePage() {
  const fault = useActionData<typeof action>()?.refusal ?? null;
  return <DeclineForm {...useLoaderData<typeof loader>()} fault={fault} />;
}
