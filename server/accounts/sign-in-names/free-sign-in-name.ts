import { createHash } from 'node:crypto';
import type { Reading } from '../../unit-of-work.ts';
import { signInNames } from './rules.ts';

/** The first sign-in name for somebody of this name that nobody has. The same each time for the same `about`, an id. */
export async function freeSignInName(
  { sql }: Pick<Reading, 'sql'>,
  { personName, about }: { readonly personName: string; readonly about: string },
): Promise<string> {
  const seed = createHash('sha256').update(about).digest().readUInt32BE(0);
  const [free] = await sql<{ name: string }>(
    `select offered.name from unnest($1::text[]) with ordinality as offered(name, place)
     where not exists (select from account a where a.sign_in_name = offered.name) order by place limit 1`,
    [signInNames(personName, seed)],
  );
  return free?.name ?? `family.${about}`;
}
