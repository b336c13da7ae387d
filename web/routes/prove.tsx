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
import { onward } from '../onward.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { backToProduct } from '../sign-in-of-product.ts';
import { ProofField, proofFaults, type TypedProof } from '../ui/proof/proof-field.tsx';
import { proofText } from '../ui/proof/proof-text.ts';
import { SendButton } from '../ui/send-button.tsx';
import { Fault } from '../ui/visitors/fault.tsx';

export const meta: MetaFunction = () => [{ title: `${proofText.title} · Gatehouse` }];

export async function loader(args: LoaderFunctionArgs) {
  const { accounts, portal } = args.context.api;
  const { person } = await ask(args, portal.me());
  if (person === null) throw redirect(signInFor(args.request));
  const { searchParams } = new URL(args.request.url);
  const ways = await ask(args, accounts.proofWays());
  const typed: TypedProof = searchParams.get('by') === 'code' && ways.includes('code') ? 'code' : 'password';
  return { email: person.email, ways, typed, to: safePath(searchParams.get('to')) };
}

const to = z.string().optional();
const form = z.union([z.object({ password: z.string(), to }), z.object({ code: z.string(), to })]);

/** The form of this page is led back to where it was asked for; the dialog of a page stays where it is. */
export async function action(args: ActionFunctionArgs) {
  const { to: next, ...proof } = await readForm(args.request, form);
  const { refusal } = await attempt(args, args.context.api.accounts.prove(proof));
  if (next !== undefined && refusal === null) throw onward(safePath(next));
  return data({ refusal }, { status: next === undefined || refusal === null ? 200 : 422 });
}

export default function ProvePage() {
  const { email, ways, typed, to: next } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const fault = refusal?.code === proofFaults[typed] ? refusal.text : null;
  const other = typed === 'password' ? 'code' : 'password';
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>{proofText.title}</h1>
        <p>{proofText.why}</p>
      </div>
      {refusal && fault === null && <Fault>{refusal.text}</Fault>}
      <input type="hidden" name="to" value={next} />
      <ProofField typed={typed} email={email} fault={fault} />
      <SendButton busy="One moment …">Confirm</SendButton>
      <p className="sheet-end">
        {ways.includes('code') && (
          <>
            <a href={`/prove?by=${other}&to=${encodeURIComponent(next)}`}>
              {other === 'code' ? 'Use a code instead' : 'Use your password instead'}
            </a>
            {' · '}
          </>
        )}
        <a href={backToProduct(next) ?? next}>Back</a>
      </p>
    </form>
  );
}
