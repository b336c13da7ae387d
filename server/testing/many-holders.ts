import type { World } from './world.ts';

/** So many people of Riverside who are registered and hold Tracker as Partial Edit, in as few statements as it takes. Their ids. */
export async function manyHolders(world: World, count: number): Promise<string[]> {
  const ids = await world.manyStaff(Array.from({ length: count }, () => ({})));
  await world.run(({ sql }) =>
    sql(
      `with chosen as (select p.id as person, gen_random_uuid() as account, p.email from person p where p.id = any ($1)),
         made as (insert into account (id, name, email, email_verified, created_at, updated_at)
           select account, 'Holder', account || '@northgate.example', true, gatehouse_now(), gatehouse_now() from chosen),
         known as (insert into registration (trust_id, person_id, account_id, registered_at)
           select app_trust(), person, account, gatehouse_now() from chosen)
       insert into "grant" (trust_id, account_id, person_id, product_id, product_role_id, school_id, managed_school_id, given_at)
       select app_trust(), account, person, r.product_id, r.id, $3, $3, gatehouse_now() from chosen, product_role r where r.id = $2`,
      [ids, world.trust.role('Tracker', 'Partial Edit'), world.trust.riverside],
    ),
  );
  return ids;
}
