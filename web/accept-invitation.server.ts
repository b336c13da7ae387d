import { redirect } from '@remix-run/node';
import { attempt, type Asking, type Refused } from './api.server.ts';
import { forgetToken } from './link-cookie.server.ts';

type Accept = Parameters<Asking['context']['api']['invitations']['accept']>[0];

/** Accepts an invitation. Whoever has accepted is signed in, and led to their products. */
export async function acceptInvitation(asking: Asking, accept: Accept): Promise<Refused> {
  const { refusal } = await attempt(asking, asking.context.api.invitations.accept(accept));
  if (refusal !== null) return refusal;
  const headers = { 'Set-Cookie': await forgetToken(asking.request, 'invitation') };
  throw redirect('/?welcome', { status: 303, headers });
}
