import { inspect } from 'node:util';

/**
 * Writes an error that nobody expected down whole, as one line. What the client is told is less. `at` may be a path: that
 * of a mail's link holds its token, which stands in no log.
 */
export function logError(error: unknown, { requestId, at }: { requestId: string; at: string }): void {
  const said =
    error instanceof Error ? { error: error.stack, cause: causeOf(error) } : { error: inspect(error) };
  console.error(JSON.stringify({ level: 'error', at: withoutTokens(at), requestId, ...said }));
}

const causeOf = ({ cause }: Error) => (cause instanceof Error ? cause.stack : cause);

const withoutTokens = (at: string) => at.replace(/\/[\w-]{40,}/g, '/(token)');
