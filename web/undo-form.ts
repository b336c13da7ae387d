import { z } from 'zod';

/** Which rows of a bulk change are taken back; null for all. */
export const chosenRows = z.object({ positions: z.array(z.number().int()).nullable() });

/** What the dialog of an undo sends. */
export const undoForm = chosenRows.extend({
  note: z.string(),
  tell: z.boolean(),
  typed: z.number().int().nullable().default(null),
});
