/** By which answers a server says that it is asked too often, or is away for a while. */
const statuses: readonly number[] = [429, 503];

/** In how many seconds a server that is busy (429, 503) wants to be asked again; null where it does not say. */
export function retryAfter(
  status: number,
  { 'retry-after': wanted = '' }: { readonly 'retry-after'?: string | undefined },
  now: Date,
): number | null {
  if (!statuses.includes(status)) return null;
  if (/^\d{1,9}$/.test(wanted)) return Number(wanted);
  // As HTTP has dates, and nothing else that happens to be read as one.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(wanted)) return null;
  const at = Date.parse(wanted);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

/**
 * How long the next try is put off where a server said when it wants to be asked again: never sooner than was meant, and never
 * later than the pause after this one, so that nobody is put off for good. All in seconds, or all in milliseconds.
 */
export const putOff = (pause: number, next: number, wanted: number | null): number =>
  Math.max(pause, Math.min(wanted ?? 0, next));
