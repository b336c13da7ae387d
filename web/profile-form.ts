import { z } from 'zod';

/** What the forms of the profile page send: which of them, and its fields. */
export const profileForm = z.discriminatedUnion('part', [
  z.object({ part: z.literal('name'), name: z.string() }),
  z.object({ part: z.literal('email'), email: z.string(), current: z.string() }),
  z.object({ part: z.literal('password'), current: z.string(), chosen: z.string() }),
  z.object({ part: z.literal('session'), session: z.uuid() }),
  z.object({ part: z.literal('sessions') }),
  z.object({ part: z.literal('device'), device: z.uuid() }),
]);

export type ProfileForm = z.infer<typeof profileForm>;
export type ProfilePart = ProfileForm['part'];
