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
import { attempt } from '../api.server.ts';
import { hiddenToken, keepToken } from '../link-cookie.server.ts';
import { openedInvitation } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { ChooseWay } from '../ui/visitors/choose-way.tsx';
import { DeadLink } from '../ui/visitors/dead-link.tsx';
import { Fault } from '../ui/visitors/fault.tsx';
import { InvitationSummary } from '../ui/visitors/invitation-summary.tsx';
import { JoinAs } from '../ui/visitors/join-as.tsx';
import { NotForMe } from '../ui/visitors/not-for-me.tsx';
import { NothingOffered } from '../ui/visitors/nothing-offered.tsx';
import { offersSomething } from '../ui/visitors/offers-something.ts';
import { SomebodyElse } from '../ui/visitors/somebody-else.tsx';

export const meta: MetaFunction = () => [{ title: 'Your invitation · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { landing, me } = await openedInvitation(args);
  return data({ landing, me }, { status: landing.state === 'unknown' ? 404 : 200 });
}

const form = z.object({ act: z.enum(['accept', 'send-code', 'ask-again']) });
const askThem =
  'We cannot send a new link from here. Ask whoever invited you, or the office: they can invite you again in a minute.';

export async function action(args: ActionFunctionArgs) {
  const { act } = await readForm(args.request, form);
  const { invitations } = args.context.api;
  const token = await hiddenToken(args.request, 'invitation');
  if (token === null) return redirect('/i', 303);
  const kept = async (to: string) =>
    redirect(to, {
      status: 303,
      headers: { 'Set-Cookie': await keepToken(args.request, 'invitation', token) },
    });
  const refuse = (refusal: string) => data({ refusal }, { status: 422 });
  if (act === 'accept')
    return refuse((await acceptInvitation(args, { token, how: { signedIn: true } })).text);
  if (act === 'send-code') {
    const { refusal } = await attempt(args, invitations.sendCode({ token }));
    return refusal === null ? kept('/i/code') : refuse(refusal.text);
  }
  const { answer, refusal } = await attempt(args, invitations.askAgain({ token }));
  if (refusal !== null) return refuse(refusal.text);
  return answer.sentTo === null ? refuse(askThem) : kept('/i');
}

export default function InvitationPage() {
  const { landing, me } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.refusal ?? null;
  if (landing.state === 'asks')
    return <DeadLink landing={{ state: 'unknown', invitation: null }} fault={null} />;
  if (landing.state !== 'open') return <DeadLink landing={landing} fault={fault} />;
  const { invitation } = landing;
  if (!offersSomething(invitation)) return <NothingOffered {...invitation} />;
  if (me !== null && me.email !== invitation.email)
    return <SomebodyElse invitation={invitation} me={me} fault={fault} />;
  return (
    <div className="sheet">
      {fault !== null && <Fault>{fault}</Fault>}
      <InvitationSummary invitation={invitation} />
      {me === null ? <ChooseWay {...invitation} /> : <JoinAs me={me} />}
      <NotForMe />
    </div>
  );
}
