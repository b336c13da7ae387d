import { data, redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { attempt } from '../api.server.ts';
import { keepToken } from '../link-cookie.server.ts';
import { readForm } from '../read-form.server.ts';
import { LetterCodePage } from '../ui/letters/letter-code-page.tsx';

export const meta: MetaFunction = () => [{ title: 'The code of your letter · Gatehouse' }];

const form = z.object({ code: z.string().max(40) });

export async function action(args: ActionFunctionArgs) {
  const { code: typed } = await readForm(args.request, form);
  const code = typed.replaceAll(/[^A-Za-z0-9]/g, '');
  const { refusal } = await attempt(args, args.context.api.letters.landing({ code }));
  if (refusal !== null) return data({ refusal: refusal.text, typed }, { status: 422 });
  return redirect('/letter/account', {
    status: 303,
    headers: { 'Set-Cookie': await keepToken(args.request, 'letter', code), 'Cache-Control': 'no-store' },
  });
}

export default function LetterRoute() {
  const refused = useActionData<typeof action>() ?? null;
  return <LetterCodePage fault={refused?.refusal ?? null} typed={refused?.typed ?? ''} />;
}
