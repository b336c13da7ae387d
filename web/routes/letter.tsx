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
import { preferredLanguage } from '../preferred-language.server.ts';
import { readForm } from '../read-form.server.ts';
import { LetterCodePage } from '../ui/letters/letter-code-page.tsx';
import { codeWords } from '../ui/letters/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${codeWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

export const loader = ({ request }: LoaderFunctionArgs) => ({ language: preferredLanguage(request) });

const form = z.object({ code: z.string().max(40) });

export async function action(args: ActionFunctionArgs) {
  const { code: typed } = await readForm(args.request, form);
  const code = typed.replaceAll(/[^A-Za-z0-9]/g, '');
  const { answer, refusal } = await attempt(args, args.context.api.letters.landing({ code }));
  if (refusal !== null) return data({ refusal, typed }, { status: 422 });
  return redirect(answer.purpose === 'password' ? '/letter/password' : '/letter/account', {
    status: 303,
    headers: { 'Set-Cookie': await keepToken(args.request, 'letter', code), 'Cache-Control': 'no-store' },
  });
}

export default function LetterRoute() {
  const { language } = useLoaderData<typeof loader>();
  return <LetterCodePage refused={useActionData<typeof action>() ?? null} language={language} />;
}
