import { z } from 'zod';
import { deedGroupNames, outcomes, whoKinds } from './log-rules.ts';

const day = z.iso.date();

/** Which entries of the log: of one person (whoever did it, or whom it was about), of some deeds, at one school, between two days (both included, London). */
export const logFilter = z.strictObject({
  who: z.strictObject({ kind: z.enum(whoKinds), id: z.uuid() }).optional(),
  deeds: z.enum(deedGroupNames).optional(),
  school: z.uuid().optional(),
  outcome: z.enum(outcomes).optional(),
  from: day.optional(),
  to: day.optional(),
});
export type LogFilter = z.infer<typeof logFilter>;
