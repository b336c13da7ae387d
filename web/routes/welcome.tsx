import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptWelcome } from '../accept-welcome.server.ts';
import { attempt } from '../api.server.ts';
import { hiddenToken, keepToken } from '../link-cookie.server.ts';
import { openedInvitation } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { DeadWelcome } from '../ui/welcome/dead-welcome.tsx';
import { WelcomePage } from '../ui/welcome/welcome-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Your family account · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { landing, me } = await openedInvitation(args, 'welcome');
  return data({ landing, me }, { status: landing.state === 'unknown' ? 404 : 200 });
}

const form = z.object({ act: z.enum(['accept', 'send-code', 'ask-again']) });
const askThem =
  'We cannot send a new link from here. Ask the school office: they can send you one in a minute.';

export async function action(args: ActionFunctionArgs) {
  const { act } = await readForm(args.request, form);
  const { invitations } = args.context.api;
  const token = await hiddenToken(args.request, 'welcome');
  if (token === null) return redirect('/welcome', 303);
  const kept = async (to: string) =>
    redirect(to, {
      status: 303,
      headers: { 'Set-Cookie': await keepToken(args.request, 'welcome', token) },
    });
  const refuse = (refusal: string) => data({ refusal }, { status: 422 });
  if (act === 'accept') return refuse((await acceptWelcome(args, { token, how: { signedIn: true } })).text);
  if (act === 'send-code') {
    const { refusal } = await attempt(args, invitations.sendCode({ token }));
    return refusal === null ? kept('/welcome/code') : refuse(refusal.text);
  }
  const { answer, refusal } = await attempt(args, invitations.askAgain({ token }));
  if (refusal !== null) return refuse(refusal.text);
  return answer.sentTo === null ? refuse(askThem) : kept('/welcome');
}

export default function WelcomeRoute() {
  const { landing, me } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.refusal ?? null;
  if (landing.state !== 'open') return <DeadWelcome landing={landing} fault={fault} />;
  const { invitation } = landing;
  const { welcome } = invitation;
  if (welcome === null) return <DeadWelcome landing={{ state: 'unknown', invitation: null }} fault={null} />;
  return <WelcomePage invitation={invitation} welcome={welcome} me={me} fault={fault} />;
}
