import { openOutgoing } from '../../outgoing/open-outgoing.ts';
import { OutgoingFailure } from '../../outgoing/outgoing-failure.ts';
import { retryAfter } from '../../outgoing/retry-rules.ts';
import type { Allowed } from '../../outgoing/rules.ts';
import { answerOf, errorIn, patience, type Answer } from './rules.ts';

interface Wanted {
  readonly token: string;
  readonly allow: readonly Allowed[];
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Tells a product, once, at the address that it gave for that. Of what it answers only its status counts, and of a refusal the code. */
export async function tellProduct(address: string, { token, allow, now, signal }: Wanted): Promise<Answer> {
  const request = {
    allow,
    signal,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ logout_token: token }).toString(),
    maxBytes: 1_000_000,
    timeoutMs: patience * 1000,
  } as const;
  try {
    return await openOutgoing(address, request, async ({ status, headers: said, body }) => {
      const text = status === 400 ? Buffer.concat(await Array.fromAsync(body)).toString() : null;
      return {
        ...answerOf(status, text === null ? null : errorIn(text)),
        wanted: retryAfter(status, said, now),
      };
    });
  } catch (error) {
    if (!(error instanceof OutgoingFailure)) throw error;
    const words = error.problem === 'too_slow' ? 'timed out' : error.message;
    return { heard: error.problem === 'redirected' ? 'failed' : 'unreachable', words };
  }
}
