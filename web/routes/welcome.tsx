import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Language } from '#server/contacts/family/rules.ts';
import { acceptWelcome } from '../accept-welcome.server.ts';
import type { Landing } from '../answers.ts';
import { attempt, type Asking, type Refused } from '../api.server.ts';
import { hiddenToken, keepToken } from '../link-cookie.server.ts';
import { openedInvitation } from '../opened-invitation.server.ts';
import { preferredLanguage } from '../preferred-language.server.ts';
import { readForm } from '../read-form.server.ts';
import { untilInWords } from '../until-in-words.server.ts';
import { DeadWelcome } from '../ui/welcome/dead-welcome.tsx';
import { WelcomeAsks } from '../ui/welcome/welcome-asks.tsx';
import { WelcomePage } from '../ui/welcome/welcome-page.tsx';
import { refusalIn, refusalWords } from '../ui/welcome/words/refusals/refusal-in.ts';
import { welcomeWords } from '../ui/welcome/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${welcomeWords[shown?.language ?? 'en'].account} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { landing, me } = await openedInvitation(args, 'welcome');
  const language = languageOf(landing) ?? preferredLanguage(args.request);
  const until = landing.state === 'open' ? untilInWords(landing.invitation.expiresAt, language) : '';
  return data({ landing, me, until, language }, { status: landing.state === 'unknown' ? 404 : 200 });
}

/** The family's language; null for a link that nobody knows. */
function languageOf(landing: Landing): Language | null {
  if (landing.state === 'unknown') return null;
  if (landing.state === 'asks') return landing.asks.language;
  return landing.state === 'open'
    ? (landing.invitation.welcome?.language ?? 'en')
    : landing.invitation.language;
}

/** A part of a date, as it was typed. */
const part = z.string().trim().max(4);
const form = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['accept', 'send-code', 'ask-again']) }),
  z.object({ act: z.literal('prove'), code: z.string().trim().max(40) }),
  z.object({ act: z.literal('prove-by-date'), day: part, month: part, year: part }),
]);
const noNewLink: Refused = { code: 'no_new_link', text: refusalWords.en.no_new_link, detail: null };

export async function action(args: ActionFunctionArgs) {
  const asked = await readForm(args.request, form);
  const { invitations } = args.context.api;
  const [token, proof] = await Promise.all([
    hiddenToken(args.request, 'welcome'),
    hiddenToken(args.request, 'proof'),
  ]);
  if (token === null) return redirect('/welcome', 303);
  const opened = { token, proof: proof ?? undefined };
  const refuse = (refusal: Refused) => data({ refusal }, { status: 422 });
  if (asked.act === 'accept')
    return refuse(await acceptWelcome(args, { ...opened, how: { signedIn: true } }));
  if (asked.act === 'prove') return prove(args, token, asked.code);
  if (asked.act === 'prove-by-date')
    return prove(args, token, [asked.year, asked.month, asked.day].join('-'));
  if (asked.act === 'send-code') {
    const { refusal } = await attempt(args, invitations.sendCode(opened));
    return refusal === null ? kept(args, '/welcome/code', { token }) : refuse(refusal);
  }
  const { answer, refusal } = await attempt(args, invitations.askAgain({ token }));
  if (refusal !== null) return refuse(refusal);
  return answer.sentTo === null ? refuse(noNewLink) : kept(args, '/welcome', { token });
}

/** Leads on, and keeps what the browser has brought for another quarter of an hour. */
async function kept({ request }: Asking, to: string, { token, proof }: { token: string; proof?: string }) {
  const headers = new Headers({ 'Set-Cookie': await keepToken(request, 'welcome', token) });
  if (proof !== undefined) headers.append('Set-Cookie', await keepToken(request, 'proof', proof));
  return redirect(to, { status: 303, headers });
}

async function prove(args: Asking, token: string, typed: string) {
  const { answer, refusal } = await attempt(args, args.context.api.welcome.prove({ token, answer: typed }));
  if (refusal !== null) return data({ refusal }, { status: 422 });
  return kept(args, '/welcome', { token, proof: answer.proof });
}

export default function WelcomeRoute() {
  const { landing, me, until, language } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refusal ?? null;
  const fault = refused && refusalIn(language, refused);
  if (landing.state === 'asks') return <WelcomeAsks asks={landing.asks} fault={fault} />;
  if (landing.state !== 'open') return <DeadWelcome landing={landing} language={language} fault={fault} />;
  const { invitation } = landing;
  const { welcome } = invitation;
  if (welcome === null)
    return <DeadWelcome landing={{ state: 'unknown', invitation: null }} language={language} fault={null} />;
  return <WelcomePage invitation={invitation} welcome={welcome} until={until} me={me} fault={fault} />;
}
