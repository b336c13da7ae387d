import { z } from 'zod';
import type { Visitor } from './visit.ts';

const claims = z.object({
  sub: z.string(),
  sid: z.string().optional(),
  name: z.string(),
  email: z.string().optional(),
  roles: z
    .array(
      z.object({
        role: z.string(),
        school: z.object({ name: z.string() }).nullable(),
        trust: z.object({ name: z.string() }),
      }),
    )
    .default([]),
});

/** Who somebody is by an id token that was verified. */
export function readClaims(verified: unknown): { readonly sid: string | null; readonly visitor: Visitor } {
  const { sub, sid = null, name, email = null, roles } = claims.parse(verified);
  const held = roles.map(({ role, school, trust }) => ({ role, place: (school ?? trust).name }));
  return { sid, visitor: { subject: sub, name, email, roles: held } };
}
