import type { z } from 'zod';

/** In a child process: answers each question of the bench with what `work` makes of it. */
export function answerParent<Question>(
  question: z.ZodType<Question>,
  work: (question: Question) => Promise<object>,
): void {
  process.on('message', async (message) => {
    process.send?.(await work(question.parse(message)));
  });
  process.channel?.ref();
}
