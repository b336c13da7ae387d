import { z } from 'zod';
import { readForm } from './read-form.server.ts';

const form = z.object({ who: z.string().max(200_000) });

/** The selection that a form carries in its field `who`, or null when it cannot be read. */
export async function readSelection(request: Request): Promise<unknown> {
  const { who } = await readForm(request, form);
  try {
    return JSON.parse(who);
  } catch {
    return null;
  }
}
