import type { Settings } from '#server/settings.ts';
import type { BenchTrust } from '../seed-trust.ts';

/** Sends a procedure as the browser would; what comes back is not looked at, save that it went well. */
export type Call = (procedure: string, input: object) => Promise<void>;

/** Signs in over HTTP; what it returns calls procedures with that session. */
export async function signIn(
  { PUBLIC_URL }: Settings,
  { owner: { email, password } }: BenchTrust,
): Promise<Call> {
  async function post(procedure: string, input: object, cookie: string): Promise<Response> {
    const response = await fetch(`${PUBLIC_URL}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: PUBLIC_URL, cookie },
      body: JSON.stringify(input),
    });
    const body = await response.text();
    if (!response.ok) throw new Error(`${procedure} answered ${response.status}: ${body}`);
    return response;
  }
  const signedIn = await post('accounts.signIn', { email, password }, '');
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (procedure, input) => void (await post(procedure, input, cookie));
}
