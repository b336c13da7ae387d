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
import { attempt, type Asking } from '../api.server.ts';
import { forgetToken } from '../link-cookie.server.ts';
import { openedInvitation } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { DeclineWelcome } from '../ui/welcome/decline-welcome.tsx';
import { DeclinedWelcome } from '../ui/welcome/declined-welcome.tsx';
import { refusalIn } from '../ui/welcome/words/refusals/refusal-in.ts';
import { welcomeWords } from '../ui/welcome/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${welcomeWords[shown?.language ?? 'en'].decline} · Gatehouse` },
];

interface ToDecline {
  readonly token: string;
  readonly siteName: string;
  readonly language: Language;
}

/** Whoever got a welcome by mistake cannot answer what it asks for, and may decline all the same. */
async function toDecline(args: Asking): Promise<ToDecline> {
  const { token, landing } = await openedInvitation(args, 'welcome');
  if (token !== null && landing.state === 'asks') {
    const { siteName, language } = landing.asks;
    return { token, siteName, language };
  }
  if (token !== null && landing.state === 'open') {
    const { siteName, welcome } = landing.invitation;
    return { token, siteName, language: welcome?.language ?? 'en' };
  }
  throw redirect('/welcome', 303);
}

export async function loader(args: LoaderFunctionArgs) {
  const { siteName, language } = await toDecline(args);
  return { siteName, language };
}

const form = z.object({ reason: z.string().trim().max(500) });

export async function action(args: ActionFunctionArgs) {
  const { reason } = await readForm(args.request, form);
  const { token, siteName, language } = await toDecline(args);
  const declined = args.context.api.invitations.decline({ token, reason });
  const { refusal } = await attempt(args, declined);
  if (refusal !== null)
    return data({ refusal: refusalIn(language, refusal), declined: null }, { status: 422 });
  const headers = { 'Set-Cookie': await forgetToken(args.request, 'welcome') };
  return data({ refusal: null, declined: { siteName, language } }, { headers });
}

export default function DeclineWelcomeRoute() {
  const welcome = useLoaderData<typeof loader>();
  const { refusal: fault = null, declined = null } = useActionData<typeof action>() ?? {};
  return declined === null ? (
    <DeclineWelcome {...welcome} fault={fault} />
  ) : (
    <DeclinedWelcome {...declined} />
  );
}
