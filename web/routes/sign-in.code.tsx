import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { afterSignIn } from '../after-sign-in.server.ts';
import { ask, attempt } from '../api.server.ts';
import { onward } from '../onward.server.ts';
import { preferredLanguage } from '../preferred-language.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { StepForm } from '../ui/factors/step-form.tsx';
import { StepOver } from '../ui/factors/step-over.tsx';
import { stepWords } from '../ui/factors/words/words-in.ts';
import { refusalIn } from '../ui/welcome/words/refusals/refusal-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${stepWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { accounts, portal } = args.context.api;
  const to = safePath(new URL(args.request.url).searchParams.get('to'));
  const step = await ask(args, accounts.factorStep());
  if (step === null && (await ask(args, portal.me())).person !== null) throw onward(to, 302);
  return { to, methods: step?.methods ?? null, language: preferredLanguage(args.request) };
}

const form = z.object({ code: z.string(), to: z.string().optional(), remember: z.string().optional() });

export async function action(args: ActionFunctionArgs) {
  const { code, to, remember } = await readForm(args.request, form);
  const answer = args.context.api.accounts.answerFactor({ code, remember: remember === 'yes' });
  const { answer: entered, refusal } = await attempt(args, answer);
  if (refusal !== null) return data({ refusal }, { status: 422 });
  return onward(afterSignIn(entered, to));
}

export default function SecondStepPage() {
  const { to, methods, language } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  if (methods === null)
    return <StepOver to={to} tries={refusal?.code === 'code_tries'} language={language} />;
  const fault = refusal && refusalIn(language, refusal);
  return <StepForm to={to} methods={methods} fault={fault} language={language} />;
}
