import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { attempt, type Asking } from '../api.server.ts';
import { forgetToken } from '../link-cookie.server.ts';
import { openedInvitation } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { SendButton } from '../ui/send-button.tsx';
import { Fault } from '../ui/visitors/fault.tsx';
import { TextField } from '../ui/visitors/text-field.tsx';

export const meta: MetaFunction = () => [{ title: 'Decline · Gatehouse' }];

/** Whoever got a welcome by mistake cannot answer what it asks for, and may decline all the same. */
async function toDecline(args: Asking): Promise<{ token: string; siteName: string }> {
  const { token, landing } = await openedInvitation(args, 'welcome');
  if (token !== null && landing.state === 'asks') return { token, siteName: landing.asks.siteName };
  if (token !== null && landing.state === 'open') return { token, siteName: landing.invitation.siteName };
  throw redirect('/welcome', 303);
}

export async function loader(args: LoaderFunctionArgs) {
  return { siteName: (await toDecline(args)).siteName };
}

const form = z.object({ reason: z.string().trim().max(500) });

export async function action(args: ActionFunctionArgs) {
  const { reason } = await readForm(args.request, form);
  const { token, siteName } = await toDecline(args);
  const declined = args.context.api.invitations.decline({ token, reason });
  const { refusal } = await attempt(args, declined);
  if (refusal !== null) return data({ refusal: refusal.text, declined: null }, { status: 422 });
  const headers = { 'Set-Cookie': await forgetToken(args.request, 'welcome') };
  return data({ refusal: null, declined: siteName }, { headers });
}

export default function DeclineWelcomePage() {
  const { siteName } = useLoaderData<typeof loader>();
  const { refusal: fault = null, declined = null } = useActionData<typeof action>() ?? {};
  if (declined !== null) return <Declined siteName={declined} />;
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>No family account?</h1>
        <p>
          No account is made then, and the link stops working. The office of {siteName} is told, and can write
          to you again.
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <TextField
        label="Reason (if you want to give one)"
        name="reason"
        maxLength={500}
        hint="The office reads it. For example: this is not my child."
      />
      <div className="choices">
        <SendButton busy="One moment …">Decline</SendButton>
        <a className="button" href="/welcome">
          Back
        </a>
      </div>
    </form>
  );
}

/** Said once: whoever opens the link again reads no more than that it does not work. */
function Declined({ siteName }: { siteName: string }) {
  return (
    <div className="sheet">
      <h1>You declined</h1>
      <p>Nothing of yours was changed, and the office of {siteName} has been told.</p>
      <p>If you have changed your mind, ask them: they can write to you again.</p>
    </div>
  );
}
