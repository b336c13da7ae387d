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
import { forgetToken } from '../link-cookie.server.ts';
import { readForm } from '../read-form.server.ts';
import { typedCode } from '../typed-code.server.ts';
import { untilInWords } from '../until-in-words.server.ts';
import { LetterAccountPage } from '../ui/letters/letter-account-page.tsx';
import { welcomeWords } from '../ui/welcome/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${welcomeWords[shown?.language ?? 'en'].account} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { api } = args.context;
  const code = await typedCode(args);
  const [{ answer: letter, refusal }, { person: me }] = await Promise.all([
    attempt(args, api.letters.landing({ code })),
    ask(args, api.portal.me()),
  ]);
  if (refusal !== null) throw redirect('/letter', 303);
  if (letter.purpose === 'password') throw redirect('/letter/password', 303);
  const { language } = letter;
  return { letter, me, until: untilInWords(letter.expiresAt, language), language };
}

const form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('create'), signInName: z.string().trim().max(80), password: z.string().min(1) }),
  z.object({ act: z.literal('accept') }),
]);

export async function action(args: ActionFunctionArgs) {
  const asked = await readForm(args.request, form);
  const code = await typedCode(args);
  const create = asked.act === 'create' ? { signInName: asked.signInName, password: asked.password } : null;
  const how = create === null ? { signedIn: true as const } : { create };
  const { refusal } = await attempt(args, args.context.api.letters.accept({ code, how }));
  if (refusal !== null) return data({ refusal, signInName: create?.signInName ?? null }, { status: 422 });
  const headers = { 'Set-Cookie': await forgetToken(args.request, 'letter') };
  return redirect('/family', { status: 303, headers });
}

export default function LetterAccountRoute() {
  const { letter, me, until } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return <LetterAccountPage letter={letter} me={me} until={until} refused={refused} />;
}
