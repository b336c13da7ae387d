import { z } from 'zod';

const query = z.object({
  state: z.enum(['open', 'answered']).catch('open'),
  after: z.uuid().optional().catch(undefined),
});

/** Which page of what waits, or was answered, an address asks for. */
export function waitingQuery(url: string): { state: 'open' | 'answered'; after?: string } {
  const { state, after } = query.parse(Object.fromEntries(new URL(url).searchParams));
  return { state, ...(after && { after }) };
}
