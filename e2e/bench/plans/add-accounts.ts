import type { Portal } from '../open-portal.ts';

const steps = [
  `insert into account (id, name, email, last_sign_in_at)
   select id, 'Parent', id || '@family.example', now() - (hashtext(id::text) % 100) * interval '1 day'
   from person where trust_id = $1 and kind = 'contact' and external_id like 'bench c%'`,
  `insert into registration (trust_id, person_id, account_id, registered_at)
   select trust_id, id, id, registered_at from person where trust_id = $1 and kind = 'contact' and external_id like 'bench c%'`,
  `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at)
   select trust_id, contact_id, 'Court order', 'Dana', now() from contact_standing where trust_id = $1 and blocked`,
];

/** Gives contacts who took up access the accounts that they sign in with; the roster's triggers have nothing to follow. */
export async function addAccounts({ owner }: Portal, trustId: string): Promise<void> {
  await owner.query('set session_replication_role = replica');
  for (const step of steps) await owner.query(step, [trustId]);
  // Trusts may revoke any share at once here: the limits are no part of the work.
  await owner.query(
    'update trust set refused_percent = 100, second_person_percent = 100, second_person_people = 99999999 where id = $1',
    [trustId],
  );
  await owner.query('set session_replication_role = default');
}
