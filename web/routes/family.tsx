import '../css/visitor.css';
import '../css/field.css';
import '../css/menus.css';
import '../css/family.css';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { languages } from '#server/contacts/family/rules.ts';
import { ask, attempt } from '../api.server.ts';
import { familyShown } from '../family-shown.server.ts';
import { oneLine } from '../one-line.ts';
import { readForm } from '../read-form.server.ts';
import { FamilyDesk } from '../ui/family/family-desk.tsx';
import { familyWords } from '../ui/family/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${familyWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

/** What the family sees now. Whoever is no contact has nothing here; what was done just now stands in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const mine = await ask(args, args.context.api.family.mine());
  if (mine.standing === 'none') throw redirect('/');
  const { language } = mine;
  const { standing, signInWith } = mine;
  const done = new URL(args.request.url).searchParams.get('done');
  return { shown: familyShown(mine, language), language, standing, signInWith, done };
}

const form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('report'), schoolId: z.string(), text: z.string().max(10_000) }),
  z.object({ act: z.literal('language'), language: z.enum(languages) }),
]);

/** Reports a mistake, or chooses the language. */
export async function action(args: ActionFunctionArgs) {
  const sent = await readForm(args.request, form);
  const { family } = args.context.api;
  if (sent.act === 'language') {
    await ask(args, family.chooseLanguage({ language: sent.language }));
    return redirect('/family?done=language', 303);
  }
  const { schoolId } = sent;
  const text = oneLine(sent.text);
  const { refusal } = await attempt(args, family.report({ schoolId, text }));
  if (refusal === null) return redirect('/family?done=report', 303);
  return data({ code: refusal.code, text: refusal.text, typed: sent.text }, { status: 422 });
}

export default function FamilyRoute() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return <FamilyDesk {...shown} refused={refused} />;
}
