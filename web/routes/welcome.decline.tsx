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
import { openWelcome } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { SendButton } from '../ui/send-button.tsx';
import { Fault } from '../ui/visitors/fault.tsx';
import { TextField } from '../ui/visitors/text-field.tsx';

export const meta: MetaFunction = () => [{ title: 'Decline · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  return { siteName: (await openWelcome(args)).invitation.siteName };
}

const form = z.object({ reason: z.string().trim().max(500) });

export async function action(args: ActionFunctionArgs) {
  const { reason } = await readForm(args.request, form);
  const { token } = await openWelcome(args);
  const declined = args.context.api.invitations.decline({ token, reason });
  const { refusal } = await attempt(args, declined);
  if (refusal !== null) return data({ refusal: refusal.text }, { status: 422 });
  return redirect('/welcome', {
    status: 303,
    headers: { 'Set-Cookie': await keepToken(args.request, 'welcome', token) },
  });
}

export default function DeclineWelcomePage() {
  const { siteName } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.refusal ?? null;
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
