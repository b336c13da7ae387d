import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask, attempt, signInFor } from '../api.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { proofText } from '../ui/proof/proof-text.ts';
import { SendButton } from '../ui/send-button.tsx';
import { Fault } from '../ui/visitors/fault.tsx';
import { PasswordField } from '../ui/visitors/password-field.tsx';

export const meta: MetaFunction = () => [{ title: `${proofText.title} · Gatehouse` }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await ask(args, args.context.api.portal.me());
  if (person === null) throw redirect(signInFor(args.request));
  return { email: person.email, to: safePath(new URL(args.request.url).searchParams.get('to')) };
}

const form = z.object({ password: z.string(), to: z.string().optional() });

/** The form of this page is led back to where it was asked for; the dialog of a page stays where it is. */
export async function action(args: ActionFunctionArgs) {
  const { password, to } = await readForm(args.request, form);
  const { refusal } = await attempt(args, args.context.api.accounts.prove({ password }));
  if (to !== undefined && refusal === null) throw redirect(safePath(to), 303);
  return data({ refusal }, { status: to === undefined || refusal === null ? 200 : 422 });
}

export default function ProvePage() {
  const { email, to } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const wrong = refusal?.code === 'wrong_current_password';
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>{proofText.title}</h1>
        <p>{proofText.why}</p>
      </div>
      {refusal && !wrong && <Fault>{refusal.text}</Fault>}
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField label="Your password" error={wrong ? refusal.text : null} focused />
      <SendButton busy="One moment …">Confirm</SendButton>
      <p className="sheet-end">
        <a href={to}>Back</a>
      </p>
    </form>
  );
}
