import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptWelcome } from '../accept-welcome.server.ts';
import { ask } from '../api.server.ts';
import { openWelcome } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { CodeForm } from '../ui/visitors/code-form.tsx';
import { entryWords } from '../ui/welcome/words/entry/words-in.ts';
import { refusalIn } from '../ui/welcome/words/refusals/refusal-in.ts';
import { welcomeWords } from '../ui/welcome/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${entryWords[shown?.language ?? 'en'].codeTitle} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { token, invitation, welcome, me } = await openWelcome(args);
  if (me === null || me.email === invitation.email) throw redirect('/welcome', 303);
  const sent = await ask(args, args.context.api.invitations.codeSent({ token }));
  const { language } = welcome;
  return { email: invitation.email, login: me.email, worksUntil: sent?.expiresAt ?? null, language };
}

const form = z.object({ code: z.string().max(40) });

export async function action(args: ActionFunctionArgs) {
  const { code } = await readForm(args.request, form);
  const { token, proof, welcome } = await openWelcome(args);
  const refusal = await acceptWelcome(args, { token, proof, how: { code } });
  return data({ refusal: refusalIn(welcome.language, refusal) }, { status: 422 });
}

export default function WelcomeCodeRoute() {
  const shown = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.refusal ?? null;
  const back = { href: '/welcome', label: welcomeWords[shown.language].back };
  return <CodeForm {...shown} fault={fault} back={back} />;
}
