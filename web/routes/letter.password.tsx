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
import { forgetToken } from '../link-cookie.server.ts';
import { readForm } from '../read-form.server.ts';
import { typedCode } from '../typed-code.server.ts';
import { untilInWords } from '../until-in-words.server.ts';
import { LetterPasswordPage } from '../ui/letters/letter-password-page.tsx';
import { passwordWords } from '../ui/visitors/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${passwordWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const code = await typedCode(args);
  const { answer: letter, refusal } = await attempt(args, args.context.api.letters.landing({ code }));
  if (refusal !== null || letter.login === null) throw redirect('/letter', 303);
  const { login, language } = letter;
  return { letter: { ...letter, login }, until: untilInWords(letter.expiresAt, language), language };
}

const form = z.object({ password: z.string() });

export async function action(args: ActionFunctionArgs) {
  const { password } = await readForm(args.request, form);
  const code = await typedCode(args);
  const { refusal } = await attempt(args, args.context.api.letters.choosePassword({ code, password }));
  if (refusal !== null) return data({ refusal }, { status: 422 });
  const headers = { 'Set-Cookie': await forgetToken(args.request, 'letter') };
  return redirect('/sign-in?done=password', { status: 303, headers });
}

export default function LetterPasswordRoute() {
  const refused = useActionData<typeof action>()?.refusal ?? null;
  const { letter, until } = useLoaderData<typeof loader>();
  return <LetterPasswordPage letter={letter} until={until} refused={refused} />;
}
