import { data, redirect } from '@remix-run/node';
import { afterSignIn } from './after-sign-in.server.ts';
import { attempt, type Asking } from './api.server.ts';

/** Signs an account of another address than the invited one in as anywhere else; the page that it came from then asks whose it is. */
export async function signInFirst(
  asking: Asking,
  credentials: { readonly email: string; readonly password: string },
  back: '/i' | '/welcome',
) {
  const { answer, refusal } = await attempt(asking, asking.context.api.accounts.signIn(credentials));
  if (refusal === null) return redirect(answer.kind === 'step' ? afterSignIn(answer, back) : back, 303);
  return data({ refusal, email: credentials.email }, { status: 422 });
}
