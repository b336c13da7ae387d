import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ask, attempt } from '../api.server.ts';
import { forgetToken, hiddenToken } from '../link-cookie.server.ts';
import { ownLanguage } from '../own-language.server.ts';
import { ConfirmEmail } from '../ui/visitors/confirm-email.tsx';
import { emailWords } from '../ui/visitors/words/email-words.ts';
import { refusalIn } from '../ui/welcome/words/refusals/refusal-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${emailWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const token = await hiddenToken(args.request, 'email');
  const language = await ownLanguage(args);
  if (token === null) return { state: 'unknown', newEmail: null, who: 'nobody', language } as const;
  return { ...(await ask(args, args.context.api.profile.emailChangeLanding({ token }))), language };
}

export async function action(args: ActionFunctionArgs) {
  const token = await hiddenToken(args.request, 'email');
  if (token === null) return redirect('/email', 303);
  const { refusal } = await attempt(args, args.context.api.profile.confirmEmailChange({ token }));
  if (refusal !== null)
    return data({ refusal: refusalIn(await ownLanguage(args), refusal) }, { status: 422 });
  const headers = { 'Set-Cookie': await forgetToken(args.request, 'email') };
  return redirect('/profile?done=email', { status: 303, headers });
}

export default function EmailRoute() {
  return (
    <ConfirmEmail
      {...useLoaderData<typeof loader>()}
      fault={useActionData<typeof action>()?.refusal ?? null}
    />
  );
}
