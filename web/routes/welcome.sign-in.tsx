import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptWelcome } from '../accept-welcome.server.ts';
import { openWelcome } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { signInFirst } from '../sign-in-first.server.ts';
import { SignInToWelcome } from '../ui/welcome/sign-in-to-welcome.tsx';
import { entryWords } from '../ui/welcome/words/entry/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${entryWords[shown?.language ?? 'en'].signInTitle} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { invitation, welcome } = await openWelcome(args);
  const { signsIn, language } = welcome;
  return { siteName: invitation.siteName, mayCreate: !signsIn, language };
}

const form = z.object({ email: z.string(), password: z.string().min(1) });

export async function action(args: ActionFunctionArgs) {
  const { email, password } = await readForm(args.request, form);
  const { token, proof } = await openWelcome(args);
  const refusal = await acceptWelcome(args, { token, proof, how: { signIn: { email, password } } });
  if (refusal.code === 'wrong_recipient') return signInFirst(args, { email, password }, '/welcome');
  return data({ refusal, email }, { status: 422 });
}

export default function LogInToWelcomeRoute() {
  const refused = useActionData<typeof action>() ?? null;
  return <SignInToWelcome {...useLoaderData<typeof loader>()} refused={refused} />;
}
