import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptInvitation } from '../accept-invitation.server.ts';
import { openInvitation } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { Fault } from '../ui/visitors/fault.tsx';
import { PasswordField } from '../ui/visitors/password-field.tsx';
import { PasswordRule } from '../ui/visitors/password-rule.tsx';
import { SendButton } from '../ui/send-button.tsx';
import { TextField } from '../ui/visitors/text-field.tsx';

export const meta: MetaFunction = () => [{ title: 'Create new account · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { invitation } = await openInvitation(args);
  const { name, email, siteName, hasAccount } = invitation;
  return { name, email, siteName, hasAccount };
}

const form = z.object({ name: z.string().trim().min(1).max(200), password: z.string().min(1) });

export async function action(args: ActionFunctionArgs) {
  const { name, password } = await readForm(args.request, form);
  const { token } = await openInvitation(args);
  const refusal = await acceptInvitation(args, { token, how: { create: { name, password } } });
  return data({ refusal, name }, { status: 422 });
}

export default function CreateAccountPage() {
  const { name, email, siteName, hasAccount } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const weak = refused?.refusal.code === 'password_weak';
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Create new account</h1>
        <p className="muted">You join {siteName} with it, and use it for everything you are given later.</p>
      </div>
      {refused && !weak && <Fault>{refused.refusal.text}</Fault>}
      {hasAccount && !refused && <HasAccount />}
      <div className="fields">
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={refused?.name ?? name}
        />
        <TextField label="E-mail address" type="email" autoComplete="username" value={email} readOnly />
        <PasswordField
          hint={<PasswordRule />}
          error={weak ? refused.refusal.text : null}
          chosen
          focused={weak}
        />
      </div>
      <SendButton busy="Creating your account …">Create account and accept</SendButton>
      <p className="sheet-end">
        <a href="/i">Back to the invitation</a>
      </p>
    </form>
  );
}

function HasAccount() {
  return (
    <p className="note">
      <span>
        There is an account already for this address. <a href="/i/sign-in">Log in with it</a> instead.
      </span>
    </p>
  );
}
