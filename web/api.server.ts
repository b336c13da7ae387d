import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { faultInWords } from './ui/fault-in-words.ts';
import { refusalInWords } from './ui/refusal-text.ts';

/** What every loader and action is given. */
export interface Asking {
  readonly request: Request;
  readonly context: AppLoadContext;
}

/** The rules said no: the code, and the words for a person. */
export interface Refused {
  readonly code: string;
  readonly text: string;
  /** What the text adds to what the code says. */
  readonly detail: string | null;
}

/** A procedure's answer, or the refusal that a form shows beside itself. */
export type Attempt<Answer> = { answer: Answer; refusal: null } | { answer: null; refusal: Refused };

const procedureError = z.object({ code: z.string(), cause: z.unknown() });
const refusalError = z.object({
  name: z.literal('Refusal'),
  code: z.string(),
  detail: z.string().nullish(),
});

/**
 * Awaits a procedure. Whoever is not signed in is led to the sign-in page, ids that are not there end in
 * "not found", and what nobody expected is written down and shown with the request's id.
 */
export async function attempt<Answer>(asking: Asking, answer: Promise<Answer>): Promise<Attempt<Answer>> {
  try {
    return { answer: await answer, refusal: null };
  } catch (error) {
    return { answer: null, refusal: refusalOf(asking, error) };
  }
}

/** As {@link attempt}, for what a page cannot do without: who is there is asked first, any other refusal is the error page. */
export async function ask<Answer>(asking: Asking, answer: Promise<Answer>): Promise<Answer> {
  const { answer: given, refusal } = await attempt(asking, answer);
  if (refusal === null) return given;
  if (refusal.code === 'prove_again')
    throw redirect(`/prove?to=${encodeURIComponent(pathOf(asking.request))}`);
  if (refusal.code === 'factor_required')
    throw redirect(`/second-step?to=${encodeURIComponent(pathOf(asking.request))}`);
  throw data(refusal, { status: pageStatus[refusal.code] ?? 409 });
}

const pageStatus: Readonly<Record<string, number>> = {
  not_found: 404,
  product_unknown: 404,
  not_permitted: 403,
};

function refusalOf({ request, context }: Asking, error: unknown): Refused {
  const { code, cause } = procedureError.safeParse(error).data ?? { code: '', cause: error };
  const refusal = [cause, error]
    .map((each) => refusalError.safeParse(each).data)
    .find((each) => each !== undefined);
  const text = refusal && refusalInWords(refusal.code, refusal.detail);
  if (refusal && text) return { code: refusal.code, text, detail: refusal.detail ?? null };
  if (code === 'UNAUTHORIZED') throw redirect(signInFor(request));
  const fault = request.method === 'GET' ? null : faultInWords(cause);
  if (fault !== null) return { code: 'wrong_field', text: fault, detail: null };
  if (code === 'BAD_REQUEST') throw data(null, { status: request.method === 'GET' ? 404 : 400 });
  context.logError(error);
  throw data({ requestId: context.requestId }, { status: 500 });
}

const pathOf = ({ url }: Request): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

/** The sign-in page that leads back to the page of this request. */
export function signInFor(request: Request): string {
  const to = request.method === 'GET' ? pathOf(request) : '/';
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
}
