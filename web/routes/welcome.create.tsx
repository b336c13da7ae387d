import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptWelcome } from '../accept-welcome.server.ts';
import { openWelcome } from '../opened-invitation.server.ts';
import { readForm } from '../read-form.server.ts';
import { CreateFamilyAccount } from '../ui/welcome/create-family-account.tsx';
import { welcomeWords } from '../ui/welcome/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${welcomeWords[shown?.language ?? 'en'].createTitle} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { invitation, welcome } = await openWelcome(args);
  const { name, email, siteName } = invitation;
  return { name, email, siteName, signInName: welcome.signInName, language: welcome.language };
}

const form = z.object({
  name: z.string().trim().min(1).max(200),
  password: z.string().min(1),
  signInName: z.string().trim().max(80).optional(),
});

export async function action(args: ActionFunctionArgs) {
  const { name, password, signInName } = await readForm(args.request, form);
  const { token, proof } = await openWelcome(args);
  const create = { name, password, ...(signInName && { signInName }) };
  const refusal = await acceptWelcome(args, { token, proof, how: { create } });
  return data({ refusal, name, signInName }, { status: 422 });
}

export default function CreateFamilyAccountRoute() {
  return (
    <CreateFamilyAccount
      {...useLoaderData<typeof loader>()}
      refused={useActionData<typeof action>() ?? null}
    />
  );
}
