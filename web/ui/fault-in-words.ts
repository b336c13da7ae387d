import { z } from 'zod';

const wrongInput = z.object({
  issues: z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.unknown()) })).min(1),
});

const names: Readonly<Record<string, string>> = {
  email: 'The e-mail address',
  ownerEmail: 'The e-mail address',
  launchUrl: 'The launch address',
  name: 'The name',
};

/** What is wrong with what was typed, in the words of the rule that found it; null when no rule has words for it. */
export function faultInWords(cause: unknown): string | null {
  const issue = wrongInput.safeParse(cause).data?.issues.find(({ code }) => code === 'custom');
  if (issue === undefined || !issue.message.includes(' ')) return null;
  const { message, path } = issue;
  // A rule says "has no valid domain after the @" of whatever it reads, or a whole sentence.
  return /^[a-z]/.test(message) ? `${names[String(path.at(-1))] ?? 'What you typed'} ${message}.` : message;
}
