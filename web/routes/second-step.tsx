import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ask, attempt, signInFor, type Refused } from '../api.server.ts';
import { onward } from '../onward.server.ts';
import { qrPath } from '../qr-path.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { secondStepForm } from '../second-step-form.ts';
import { BackupCodes } from '../ui/factors/backup-codes.tsx';
import { ProveStep } from '../ui/factors/prove-step.tsx';
import { SetUpStep } from '../ui/factors/set-up-step.tsx';
import { StepReady } from '../ui/factors/step-ready.tsx';
import { stepWords } from '../ui/factors/words/words-in.ts';
import { refusalIn } from '../ui/welcome/words/refusals/refusal-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${stepWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

/** Whether there is an app already and only a code is asked for; whether one is being set up; or what there is. */
export async function loader(args: LoaderFunctionArgs) {
  const { factors, portal, family } = args.context.api;
  const { person } = await ask(args, portal.me());
  if (person === null) throw redirect(signInFor(args.request));
  const { searchParams } = new URL(args.request.url);
  const to = safePath(searchParams.get('to'));
  const mine = await ask(args, factors.mine());
  const hasApp = mine.totpSince !== null;
  const language = await ask(args, family.language());
  const { required, backupCodesLeft: left } = mine;
  const shown = { to, email: person.email, required, hasApp, left, language };
  const takesCodes = hasApp || mine.methods.includes('backup_code');
  if (takesCodes && person.factor !== 'proven') return { ...shown, state: 'prove' as const, setUp: null };
  const isReady = hasApp || (mine.methods.includes('passkey') && person.factor === 'proven');
  if (isReady && !searchParams.has('replace')) return { ...shown, state: 'ready' as const, setUp: null };
  const setUp = await ask(args, factors.totpSetUp());
  return {
    ...shown,
    state: 'set-up' as const,
    setUp: setUp && { ...setUp, qr: qrPath(setUp.uri) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { act, code } = await readForm(args.request, secondStepForm);
  const { factors, family } = args.context.api;
  const { pathname, search, searchParams } = new URL(args.request.url);
  const to = safePath(searchParams.get('to'));
  const refuse = async (refusal: Refused) => {
    if (refusal.code === 'prove_again')
      throw redirect(`/prove?to=${encodeURIComponent(`${pathname}${search}`)}`, 303);
    const language = await ask(args, family.language());
    return data({ refusal: refusalIn(language, refusal), codes: null }, { status: 422 });
  };
  if (act === 'confirm' || act === 'new-codes') {
    const made = act === 'confirm' ? factors.confirmTotp({ code }) : factors.newBackupCodes({});
    const { answer, refusal } = await attempt(args, made);
    return refusal === null ? data({ refusal: null, codes: answer.backupCodes }) : refuse(refusal);
  }
  const deeds = {
    begin: () => factors.beginTotp(),
    prove: () => factors.prove({ code }),
    remove: () => factors.removeTotp({}),
  };
  const { refusal } = await attempt(args, deeds[act]());
  if (refusal !== null) return refuse(refusal);
  return onward(act === 'begin' ? `${pathname}${search}` : act === 'prove' ? to : '/profile');
}

export default function SecondStepPage() {
  const { state, setUp, ...shown } = useLoaderData<typeof loader>();
  const { refusal: fault = null, codes = null } = useActionData<typeof action>() ?? {};
  if (codes !== null) return <BackupCodes codes={codes} {...shown} />;
  if (state === 'prove') return <ProveStep fault={fault} language={shown.language} />;
  if (state === 'ready') return <StepReady {...shown} fault={fault} />;
  return <SetUpStep {...shown} setUp={setUp} fault={fault} />;
}
