import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { administratorRoleNames } from '../rules.ts';

const given = Object.values(administratorRoleNames).map((name) => name.toLowerCase());

/** Refuses a name that another role of the trust has, or one of the five: however it is written. */
export async function refuseTakenName(
  { sql }: Reading,
  name: string,
  self: string | null = null,
): Promise<void> {
  if (given.includes(name.toLowerCase())) throw new Refusal('name_taken');
  const [other] = await sql<{ retired: boolean }>(
    `select retired_at is not null as retired from administrator_role
     where trust_id = app_trust() and lower(name) = lower($1) and id is distinct from $2`,
    [name, self],
  );
  if (other !== undefined)
    throw new Refusal('name_taken', other.retired ? 'It is retired, and can be restored.' : undefined);
}
