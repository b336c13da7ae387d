import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { proofMinutes } from '#server/accounts/rules.ts';
import { ask, attempt, signInFor } from '../api.server.ts';
import { onward } from '../onward.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { backToProduct } from '../sign-in-of-product.ts';
import { directionOf } from '../ui/direction-of.ts';
import { filled } from '../ui/family/words/words-in.ts';
import { passkeyWords } from '../ui/passkeys/words/words-in.ts';
import { ProofField, proofFaults, type TypedProof } from '../ui/proof/proof-field.tsx';
import { SendButton } from '../ui/send-button.tsx';
import { Fault } from '../ui/visitors/fault.tsx';
import { refusalIn } from '../ui/welcome/words/refusals/refusal-in.ts';
import { doorWords, welcomeWords } from '../ui/welcome/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${passkeyWords[shown?.language ?? 'en'].proofTitle} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { accounts, portal, family } = args.context.api;
  const { person } = await ask(args, portal.me());
  if (person === null) throw redirect(signInFor(args.request));
  const { searchParams } = new URL(args.request.url);
  const ways = await ask(args, accounts.proofWays());
  const typed: TypedProof = searchParams.get('by') === 'code' && ways.includes('code') ? 'code' : 'password';
  const language = await ask(args, family.language());
  return { email: person.email, ways, typed, to: safePath(searchParams.get('to')), language };
}

const to = z.string().optional();
const form = z.union([z.object({ password: z.string(), to }), z.object({ code: z.string(), to })]);

/** The form of this page is led back to where it was asked for; the dialog of a page stays where it is. */
export async function action(args: ActionFunctionArgs) {
  const { to: next, ...proof } = await readForm(args.request, form);
  const { accounts, family } = args.context.api;
  const { refusal: refused } = await attempt(args, accounts.prove(proof));
  const refusal = refused && {
    ...refused,
    text: refusalIn(await ask(args, family.language()), refused),
  };
  if (next !== undefined && refusal === null) throw onward(safePath(next));
  return data({ refusal }, { status: next === undefined || refusal === null ? 200 : 422 });
}

export default function ProvePage() {
  const { email, ways, typed, to: next, language } = useLoaderData<typeof loader>();
  const words = passkeyWords[language];
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const fault = refusal?.code === proofFaults[typed] ? refusal.text : null;
  const other = typed === 'password' ? 'code' : 'password';
  return (
    <form method="post" className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.proofTitle}</h1>
        <p>{filled(words.proofWhy, { minutes: String(proofMinutes) })}</p>
      </div>
      {refusal && fault === null && <Fault>{refusal.text}</Fault>}
      <input type="hidden" name="to" value={next} />
      <ProofField typed={typed} email={email} fault={fault} language={language} />
      <SendButton busy={doorWords[language].moment}>{words.confirm}</SendButton>
      <p className="sheet-end">
        {ways.includes('code') && (
          <>
            <a href={`/prove?by=${other}&to=${encodeURIComponent(next)}`}>
              {other === 'code' ? words.byCode : words.byPassword}
            </a>
            {' · '}
          </>
        )}
        <a href={backToProduct(next) ?? next}>{welcomeWords[language].back}</a>
      </p>
    </form>
  );
}
