import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask, attempt } from '../api.server.ts';
import { forgetToken, hiddenToken } from '../link-cookie.server.ts';
import { preferredLanguage } from '../preferred-language.server.ts';
import { readForm } from '../read-form.server.ts';
import { DeadReset } from '../ui/visitors/dead-reset.tsx';
import { NewPasswordForm } from '../ui/visitors/new-password-form.tsx';
import { passwordWords } from '../ui/visitors/words/words-in.ts';
import { refusalIn } from '../ui/welcome/words/refusals/refusal-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${passwordWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const token = await hiddenToken(args.request, 'reset');
  const browsers = preferredLanguage(args.request);
  if (token === null) return { state: 'unknown', email: null, language: browsers } as const;
  const landing = await ask(args, args.context.api.accounts.resetLanding({ token }));
  return { ...landing, language: landing.language ?? browsers };
}

const form = z.object({ password: z.string() });

export async function action(args: ActionFunctionArgs) {
  const { password } = await readForm(args.request, form);
  const token = await hiddenToken(args.request, 'reset');
  if (token === null) return redirect('/reset', 303);
  const { refusal } = await attempt(args, args.context.api.accounts.resetPassword({ token, password }));
  if (refusal !== null) return data({ refusal }, { status: 422 });
  const headers = { 'Set-Cookie': await forgetToken(args.request, 'reset') };
  return redirect('/sign-in?done=password', { status: 303, headers });
}

export default function ResetPage() {
  const { state, email, language } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  if (state !== 'open' || email === null) return <DeadReset state={state} language={language} />;
  const fault = refusal ? refusalIn(language, refusal) : null;
  return <NewPasswordForm email={email} fault={fault} language={language} />;
}
