import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { readForm } from '../read-form.server.ts';
import { SendButton } from '../ui/send-button.tsx';
import { TextField } from '../ui/visitors/text-field.tsx';

export const meta: MetaFunction = () => [{ title: 'Forgotten password · Gatehouse' }];

const form = z.object({ email: z.string().trim() });

export async function action(args: ActionFunctionArgs) {
  const { email } = await readForm(args.request, form);
  await ask(args, args.context.api.accounts.requestReset({ email }));
  return { email };
}

export default function ForgotPasswordPage() {
  const asked = useActionData<typeof action>();
  return asked ? <Asked email={asked.email} /> : <AskForm />;
}

function AskForm() {
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Choose a new password</h1>
        <p className="muted">
          Tell us what you sign in with. We send a link to your e-mail address; it works for one hour.
        </p>
      </div>
      <TextField
        label="E-mail address or sign-in name"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        focused
      />
      <SendButton busy="Sending …">Send the link</SendButton>
      <p className="sheet-end">
        <a href="/sign-in">Back to sign in</a>
      </p>
    </form>
  );
}

function Asked({ email }: { email: string }) {
  return (
    <div className="sheet">
      <h1>Look at your mail</h1>
      <output>
        If <bdi>{email}</bdi> has an account here, a link is on its way by e-mail. It works for one hour.
      </output>
      <p className="muted">
        Nothing after five minutes? Look in the junk folder, and check what you typed. If your invitation is
        still open, use the link in that mail instead.
      </p>
      <p className="sheet-end">
        <a href="/forgot-password">Try something else</a>
      </p>
    </div>
  );
}
