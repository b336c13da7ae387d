import type { Actor } from '../../../trust/actor.ts';
import { reading, type Services } from '../../../unit-of-work.ts';

/** The trust of a school, among those that the actor's account is known to; null for any other. */
export async function trustOfPlace(
  services: Services,
  actor: Actor,
  schoolId: string,
): Promise<string | null> {
  const trusts = await reading(services, actor, ({ sql }) =>
    sql<{ id: string }>('select account_trusts($1) as id', [actor.accountId]),
  );
  for (const { id } of trusts) {
    const found = await reading(services, { ...actor, trustId: id }, ({ sql }) =>
      sql('select from school where id = $1 and trust_id = $2', [schoolId, id]),
    );
    if (found.length > 0) return id;
  }
  return null;
}
