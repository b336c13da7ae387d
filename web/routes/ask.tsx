import '../css/home.css';
import '../css/field.css';
import '../css/empty.css';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask, attempt } from '../api.server.ts';
import { oneLine } from '../one-line.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { AskPage } from '../ui/home/ask-page.tsx';
import { readWish } from '../ui/home/read-wish.server.ts';

export const meta: MetaFunction = () => [{ title: 'Ask for access · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const wish = searchParams.get('wish');
  const asking = await ask(args, args.context.api.portal.askable());
  return { asking, wish, to: afterAsking(searchParams.get('to')) };
}

const form = z.object({
  wish: z.string().max(100).default(''),
  reason: z.string().max(5000),
  to: z.string().optional(),
});

/** In the words of whoever asks. */
const words: Readonly<Record<string, string>> = {
  role_held: 'You can open this already. It is on your home page.',
  person_left: 'According to the roster you do not work there any more. Ask your school office.',
};

/** Whoever wanted to open a product goes back to where they were told that they may not; everybody else goes home. */
function afterAsking(wanted: unknown): string {
  const to = safePath(wanted);
  return to.startsWith('/no-access?') ? to : '/?asked';
}

export async function action(args: ActionFunctionArgs) {
  const { wish, reason: written, to } = await readForm(args.request, form);
  const [wanted, reason] = [readWish(wish), oneLine(written)];
  const again = (refusal: string) => data({ refusal, wish, reason }, { status: 422 });
  if (wanted === null) return again('Choose what you need.');
  if (reason === '') return again('Say why you need it: whoever answers goes by that.');
  if (reason.length > 500) return again('Say it in 500 characters or fewer.');
  const { refusal } = await attempt(args, args.context.api.portal.ask({ ...wanted, reason }));
  return refusal === null ? redirect(afterAsking(to), 303) : again(words[refusal.code] ?? refusal.text);
}

export default function AskRoute() {
  return <AskPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
