import { redirect } from '@remix-run/node';
import { afterSignIn } from './after-sign-in.server.ts';
import { attempt, type Asking, type Refused } from './api.server.ts';
import { forgetToken } from './link-cookie.server.ts';

type Accept = Parameters<Asking['context']['api']['invitations']['accept']>[0];

/** Accepts a welcome. Whoever has accepted is signed in, and led to their family; whoever has a second step is asked for it first, and led back. */
export async function acceptWelcome(asking: Asking, accept: Accept): Promise<Refused> {
  const { answer, refusal } = await attempt(asking, asking.context.api.invitations.accept(accept));
  if (refusal !== null) return refusal;
  if (answer.kind === 'step') throw redirect(afterSignIn(answer, '/welcome'), 303);
  const headers = { 'Set-Cookie': await forgetToken(asking.request, 'welcome') };
  throw redirect('/family', { status: 303, headers });
}
