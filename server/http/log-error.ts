import { inspect } from 'node:util';

/** Writes an error that nobody expected down whole, as one line. What the client is told is less. */
export function logError(error: unknown, { requestId, at }: { requestId: string; at: string }): void {
  const said =
    error instanceof Error ? { error: error.stack, cause: causeOf(error) } : { error: inspect(error) };
  console.error(JSON.stringify({ level: 'error', at, requestId, ...said }));
}

const causeOf = ({ cause }: Error) => (cause instanceof Error ? cause.stack : cause);
