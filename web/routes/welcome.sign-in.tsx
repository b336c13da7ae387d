import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptWelcome } from '../accept-welcome.server.ts';
import { openWelcome } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { signInFirst } from '../sign-in-first.server.ts';
import { SendButton } from '../ui/send-button.tsx';
import { Fault } from '../ui/visitors/fault.tsx';
import { PasswordField } from '../ui/visitors/password-field.tsx';
import { TextField } from '../ui/visitors/text-field.tsx';

export const meta: MetaFunction = () => [{ title: 'Log in with an existing account · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { invitation, welcome } = await openWelcome(args);
  return { siteName: invitation.siteName, mayCreate: !welcome.signsIn };
}

const form = z.object({ email: z.string(), password: z.string().min(1) });

export async function action(args: ActionFunctionArgs) {
  const { email, password } = await readForm(args.request, form);
  const { token, proof } = await openWelcome(args);
  const refusal = await acceptWelcome(args, { token, proof, how: { signIn: { email, password } } });
  if (refusal.code === 'wrong_recipient') return signInFirst(args, { email, password }, '/welcome');
  return data({ refusal, email }, { status: 422 });
}

export default function LogInToWelcomePage() {
  const { siteName, mayCreate } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Log in with an existing account</h1>
        <p className="muted">{siteName} is added to it as soon as you are in.</p>
      </div>
      {refused && <Fault>{refused.refusal.text}</Fault>}
      <div className="fields">
        <TextField
          label="E-mail address or sign-in name"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={refused?.email}
          focused={!refused}
        />
        <PasswordField aside={<a href="/forgot-password">Forgot it?</a>} />
      </div>
      <SendButton busy="Logging in …">Log in</SendButton>
      <p className="sheet-end">
        {mayCreate && (
          <>
            <a href="/welcome/create">Create my account</a> ·{' '}
          </>
        )}
        <a href="/welcome">Back</a>
      </p>
    </form>
  );
}
