import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptInvitation } from '../accept-invitation.server.ts';
import { openInvitation } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { signInFirst } from '../sign-in-first.server.ts';
import { Fault } from '../ui/visitors/fault.tsx';
import { PasswordField } from '../ui/visitors/password-field.tsx';
import { SendButton } from '../ui/send-button.tsx';
import { TextField } from '../ui/visitors/text-field.tsx';

export const meta: MetaFunction = () => [{ title: 'Log in with an existing account · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { invitation } = await openInvitation(args);
  const { email, siteName, hasAccount } = invitation;
  return { email, siteName, hasAccount };
}

const form = z.object({ email: z.string(), password: z.string().min(1) });

export async function action(args: ActionFunctionArgs) {
  const { email, password } = await readForm(args.request, form);
  const { token } = await openInvitation(args);
  const refusal = await acceptInvitation(args, { token, how: { signIn: { email, password } } });
  if (refusal.code === 'wrong_recipient') return signInFirst(args, { email, password }, '/i');
  return data({ refusal, email }, { status: 422 });
}

export default function LogInToAcceptPage() {
  const { email, siteName, hasAccount } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Log in with an existing account</h1>
        <p className="muted">The invitation of {siteName} is accepted as soon as you are in.</p>
      </div>
      {refused && <Fault>{refused.refusal.text}</Fault>}
      {!hasAccount && !refused && <NoAccount email={email} />}
      <div className="fields">
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={refused?.email ?? email}
          hint="If your account has another address than the invited one, we ask for a code as well."
        />
        <PasswordField aside={<a href="/forgot-password">Forgot it?</a>} focused={hasAccount && !refused} />
      </div>
      <SendButton busy="Logging in …">Log in and accept</SendButton>
      <p className="sheet-end">
        <a href="/i">Back to the invitation</a>
      </p>
    </form>
  );
}

function NoAccount({ email }: { email: string }) {
  return (
    <p className="note">
      <span>
        There is no account yet for <bdi>{email}</bdi>. <a href="/i/create">Create new account</a> instead.
      </span>
    </p>
  );
}
