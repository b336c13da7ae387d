import { attempt, type Asking } from './api.server.ts';
import type { Outcome } from './ui/use-deed.ts';

/** Does something through a procedure, and says what was done, or why not. */
export async function deed<Answer, Done>(
  asking: Asking,
  answer: Promise<Answer>,
  tell: (answer: Answer) => Done,
): Promise<Outcome<Done>> {
  const { answer: given, refusal } = await attempt(asking, answer);
  return refusal === null
    ? { done: tell(given), refusal: null }
    : { done: null, refusal: refusal.text, prove: refusal.code === 'prove_again' };
}
