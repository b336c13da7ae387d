import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { preferredLanguage } from '../preferred-language.server.ts';
import { readForm } from '../read-form.server.ts';
import { AskForLink } from '../ui/visitors/ask-for-link.tsx';
import { LinkAsked } from '../ui/visitors/link-asked.tsx';
import { passwordWords } from '../ui/visitors/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${passwordWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

export const loader = ({ request }: LoaderFunctionArgs) => ({ language: preferredLanguage(request) });

const form = z.object({ email: z.string().trim() });

export async function action(args: ActionFunctionArgs) {
  const { email } = await readForm(args.request, form);
  await ask(args, args.context.api.accounts.requestReset({ email }));
  return { email };
}

export default function ForgotPasswordRoute() {
  const { language } = useLoaderData<typeof loader>();
  const asked = useActionData<typeof action>();
  return asked ? <LinkAsked {...asked} language={language} /> : <AskForLink language={language} />;
}
