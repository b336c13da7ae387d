import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { freshMs } from './keep-fresh.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

interface With {
  readonly visits: Visits;
  readonly fresh: (visit: Visit, olderThan: number) => Promise<void>;
}

const lookOf = ({ visitor, ended }: Visit) => JSON.stringify([visitor, ended]);

/** Tells an open page that something about its visitor is new, at once; and meanwhile asks the portal now and then. */
export function newsOf(c: Context, visit: Visit | null, { visits, fresh }: With): Response {
  if (visit === null) return c.body(null, 204);
  const shown = lookOf(visit);
  return streamSSE(c, async (stream) => {
    const leaves = new AbortController();
    stream.onAbort(() => leaves.abort());
    while (visit.ended === null && lookOf(visit) === shown && !leaves.signal.aborted) {
      await stream.writeSSE({ event: 'waiting', data: '' });
      const heard = await visits.changed(visit, freshMs, leaves.signal);
      if (!heard) await fresh(visit, freshMs);
    }
    if (!leaves.signal.aborted) await stream.writeSSE({ event: 'changed', data: '' });
  });
}
