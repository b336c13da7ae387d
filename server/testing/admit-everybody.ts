import { hashPassword } from '../accounts/hash-password.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import type { World } from './world.ts';

/** What everybody signs in with who was let in here. */
export const everybodysPassword = 'violin tractor banana';

/** The address that a contact signs in with who was let in here. */
export const everybodysEmail = (contactId: string) => `${contactId}@family.example`;

/** Gives every contact of a trust who may have one an account, and lets them in wherever they have a student. Returns how many. */
export async function admitEverybody(world: World, trustId: string): Promise<number> {
  const hashed = await hashPassword(everybodysPassword);
  const admitted = await unitOfWork(world.services, systemActor('test', trustId), async ({ sql }) => {
    const chosen = `select distinct contact_id as id from contact_standing where trust_id = app_trust() and reasons = '{}'`;
    await sql(`insert into account (id, name, email, email_verified)
      select id, 'Somebody', id || '@family.example', true from (${chosen}) c`);
    await sql(
      `insert into credential (account_id, provider_id, provider_account_id, password) select id, 'credential', id, $1 from (${chosen}) c`,
      [hashed],
    );
    await sql(`insert into registration (trust_id, person_id, account_id, registered_at)
      select app_trust(), id, id, gatehouse_now() from (${chosen}) c`);
    return sql(`update contact_standing set admitted_at = gatehouse_now()
      where trust_id = app_trust() and reasons = '{}' returning contact_id`);
  });
  return admitted.length;
}
