import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { afterSignIn } from '../after-sign-in.server.ts';
import { ask, attempt } from '../api.server.ts';
import { onward } from '../onward.server.ts';
import { preferredLanguage } from '../preferred-language.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { directionOf } from '../ui/direction-of.ts';
import { PasskeySignIn } from '../ui/passkeys/passkey-sign-in.tsx';
import { ProviderButtons } from '../ui/providers/provider-buttons.tsx';
import { cameBackWith } from '../ui/providers/came-back-with.ts';
import { Fault } from '../ui/visitors/fault.tsx';
import { SignInForm } from '../ui/visitors/sign-in-form.tsx';
import { signInWords } from '../ui/visitors/words/sign-in-words.ts';
import { refusalIn } from '../ui/welcome/words/refusals/refusal-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${signInWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

const news = ['password', 'signed-out'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const to = safePath(searchParams.get('to'));
  const { person } = await ask(args, args.context.api.portal.me());
  if (person !== null) throw onward(to, 302);
  const offered = await ask(args, args.context.api.providers.offered());
  const problem = searchParams.get('problem');
  const done = news.find((each) => each === searchParams.get('done')) ?? null;
  return { to, offered, problem: cameBackWith(problem), done, language: preferredLanguage(args.request) };
}

const form = z.object({ email: z.string(), password: z.string(), to: z.string().optional() });

export async function action(args: ActionFunctionArgs) {
  const { to, email, password } = await readForm(args.request, form);
  const signedIn = args.context.api.accounts.signIn({ email, password });
  const { answer, refusal } = await attempt(args, signedIn);
  if (refusal !== null) return data({ refusal, email }, { status: 422 });
  return onward(afterSignIn(answer, to));
}

export default function SignInPage() {
  const { to, offered, problem, done, language } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = signInWords[language];
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      <h1>{words.title}</h1>
      {done && !refused && (
        <output className="note" data-tone="ok">
          {words[done]}
        </output>
      )}
      {refused && (
        <Fault>
          {refusalIn(language, refused.refusal)}
          {refused.refusal.code === 'wrong_password' && ` ${words.sure}`}
        </Fault>
      )}
      {problem && !refused && <Fault>{problem}</Fault>}
      <SignInForm to={to} email={refused?.email} focused={!refused && !problem} language={language} />
      <PasskeySignIn to={to} inField language={language} />
      {/* For staff, who are written to in English. */}
      {offered.length > 0 && (
        <div lang="en" dir="ltr">
          <ProviderButtons offered={offered} to={to} />
        </div>
      )}
      <p className="sheet-end">
        {words.newHere} <a href="/letter">{words.letter}</a>
        {words.neither}
      </p>
    </div>
  );
}
