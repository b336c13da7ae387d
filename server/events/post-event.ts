import { openOutgoing } from '../outgoing/open-outgoing.ts';
import { OutgoingFailure } from '../outgoing/outgoing-failure.ts';
import { retryAfter } from '../outgoing/retry-rules.ts';
import type { Settings } from '../settings.ts';
import type { TakenDelivery } from './claim-deliveries.ts';
import { answerLength, answerWithinMs, keptAnswer, type Outcome } from './rules.ts';

/** What an endpoint answered, or why it did not. */
export interface Answer extends Outcome {
  readonly answer: string;
  /** In milliseconds. */
  readonly took: number;
}

/** Sends an event once, to where its endpoint leads at this instant, and reads the beginning of the answer. Never throws. */
export async function postEvent(
  { OUTGOING_ALLOW: allow }: Settings,
  { url, headers, body, takenAt }: Pick<TakenDelivery, 'url' | 'headers' | 'body' | 'takenAt'>,
): Promise<Answer> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const request = { allow, method: 'POST', headers, body, timeoutMs: answerWithinMs } as const;
    return await openOutgoing(url, request, async ({ status, headers: said, body: coming }) => ({
      status,
      problem: null,
      wanted: retryAfter(status, said, takenAt),
      answer: keptAnswer(await beginningOf(coming)),
      took: took(),
    }));
  } catch (error) {
    const problem = error instanceof OutgoingFailure ? error.message : 'a fault of ours';
    return { status: null, problem, answer: '', took: took() };
  }
}

/** As much of an answer as is kept. What comes after it is not read. */
async function beginningOf(coming: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of coming) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= answerLength * 4) break;
  }
  return Buffer.concat(pieces).toString('utf8');
}
