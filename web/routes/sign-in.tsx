import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { afterSignIn } from '../after-sign-in.server.ts';
import { ask, attempt } from '../api.server.ts';
import { onward } from '../onward.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { PasskeySignIn } from '../ui/passkeys/passkey-sign-in.tsx';
import { ProviderButtons } from '../ui/providers/provider-buttons.tsx';
import { cameBackWith } from '../ui/providers/came-back-with.ts';
import { Fault } from '../ui/visitors/fault.tsx';
import { PasswordField } from '../ui/visitors/password-field.tsx';
import { SendButton } from '../ui/send-button.tsx';
import { TextField } from '../ui/visitors/text-field.tsx';

export const meta: MetaFunction = () => [{ title: 'Sign in · Gatehouse' }];

const news: Readonly<Record<string, string>> = {
  password: 'Your new password is set. Sign in with it.',
  'signed-out': 'You are signed out.',
};

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const to = safePath(searchParams.get('to'));
  const { person } = await ask(args, args.context.api.portal.me());
  if (person !== null) throw onward(to, 302);
  const offered = await ask(args, args.context.api.providers.offered());
  const problem = searchParams.get('problem');
  return { to, offered, problem: cameBackWith(problem), news: news[searchParams.get('done') ?? ''] ?? null };
}

const form = z.object({ email: z.string(), password: z.string(), to: z.string().optional() });

export async function action(args: ActionFunctionArgs) {
  const { to, email, password } = await readForm(args.request, form);
  const signedIn = args.context.api.accounts.signIn({ email, password });
  const { answer, refusal } = await attempt(args, signedIn);
  if (refusal !== null) {
    const isWrong = refusal.code === 'wrong_password';
    return data({ refusal: refusal.text, isWrong, email }, { status: 422 });
  }
  return onward(afterSignIn(answer, to));
}

export default function SignInPage() {
  const { to, offered, problem, news: said } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="sheet">
      <h1>Sign in</h1>
      {said && !refused && (
        <output className="note" data-tone="ok">
          {said}
        </output>
      )}
      {refused && (
        <Fault>
          {refused.refusal}
          {refused.isWrong &&
            ' If you are sure of both, ask your school office whether your account is open.'}
        </Fault>
      )}
      {problem && !refused && <Fault>{problem}</Fault>}
      <form method="post" className="sign-in">
        <input type="hidden" name="to" value={to} />
        <div className="fields">
          <TextField
            label="E-mail address or sign-in name"
            name="email"
            autoCapitalize="none"
            spellCheck={false}
            autoComplete="username webauthn"
            required
            defaultValue={refused?.email}
            focused={!refused && !problem}
          />
          <PasswordField aside={<a href="/forgot-password">Forgot it?</a>} />
        </div>
        <SendButton busy="Signing in …">Sign in</SendButton>
      </form>
      <PasskeySignIn to={to} inField />
      <ProviderButtons offered={offered} to={to} />
      <p className="sheet-end">
        New here? Open the link in the mail that your school sent you, or type in{' '}
        <a href="/letter">the code of its letter</a>. If you have neither, ask your school office.
      </p>
    </div>
  );
}
