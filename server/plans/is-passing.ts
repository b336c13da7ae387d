/** Classes and codes of PostgreSQL's errors that say nothing of the row: connection, resources, locks, shutdown. */
const passingCodes = /^(08|40|53|55P03|57)/;
const systemCodes = /^E[A-Z]{3,}$/;
const lost = /connection terminated|timeout exceeded|connection (is )?(closed|ended)/i;

/** Whether an error passes by itself, so that the same can be tried again: the database was away, or two waited for each other. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String(Reflect.get(error, 'code') ?? '');
  return (
    passingCodes.test(code) || systemCodes.test(code) || lost.test(error.message) || isPassing(error.cause)
  );
}
