import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';

/** A group of schools as it is to be. */
export interface WantedGroup {
  readonly name: string;
  readonly schoolIds: readonly string[];
}

/** Refuses `name_taken` for the name of another group, and `not_found` for a school that is not there. */
export async function checkGroup(
  { sql }: UnitOfWork,
  { name, schoolIds }: WantedGroup,
  self: string | null = null,
): Promise<void> {
  const others = await sql(
    `select from school_group
     where trust_id = app_trust() and lower(name) = lower($1) and ended_at is null and id is distinct from $2`,
    [name, self],
  );
  if (others.length > 0) throw new Refusal('name_taken');
  const found = await sql(
    'select from school where id = any ($1) and trust_id = app_trust() and gone_at is null',
    [schoolIds],
  );
  if (found.length < new Set(schoolIds).size) throw new Refusal('not_found');
}
