import { Client } from 'pg';
import { test } from '@playwright/test';
import { installation } from './installation.ts';
import { owner, type Person } from './people.ts';

/** A parent of the demo's first school who has a family account. */
export interface Parent extends Person {
  readonly name: string;
  readonly contactId: string;
  readonly schoolId: string;
  readonly school: string;
  /** One of their children there. */
  readonly child: string;
}

const found = `
  select c.contact_id as "contactId", c.trust_id as "trustId", s.id as "schoolId", s.name as school,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name, d.given_name || ' ' || d.family_name as child
  from contact_standing c join school s on s.id = c.school_id join person p on p.id = c.contact_id
  join lateral (select coalesce(x.preferred_given_name, x.given_name) as given_name,
      coalesce(x.preferred_family_name, x.family_name) as family_name from guardianship g join person x on x.id = g.student_id
    where g.contact_id = c.contact_id and exists (select from enrolment e where e.student_id = x.id and e.school_id = c.school_id)
    order by x.id limit 1) d on true
  where s.name = $1 and c.status = 'ready_to_provision' and c.students = 1 order by c.contact_id offset $2 limit 1`;

/** Lets a parent in, as if they had taken up their welcome with the password of the demo: another one at each width. */
export async function admitParent(school: string, place: number): Promise<Parent> {
  const wide = test.info().project.name === 'desktop';
  const client = new Client({ connectionString: installation().databaseUrl });
  await client.connect();
  try {
    const offset = 200 + 10 * place + (wide ? 0 : 1) + 2 * test.info().retry;
    const { rows } = await client.query(found, [school, offset]);
    const [parent] = rows;
    const email = `parent.${parent.contactId}@family.example`;
    const account = `insert into account (id, name, email, email_verified, created_at, updated_at)
      values (gen_random_uuid(), $1, $2, true, now(), now()) returning id`;
    const [{ id }] = (await client.query(account, [parent.name, email])).rows;
    await client.query(
      `insert into credential (id, account_id, provider_id, provider_account_id, password, created_at, updated_at)
       select gen_random_uuid(), $1::uuid, 'credential', $1::text, c.password, now(), now()
       from credential c join account a on a.id = c.account_id where a.email = $2`,
      [id, owner.email],
    );
    await client.query(
      'insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, now())',
      [parent.trustId, parent.contactId, id],
    );
    await client.query(
      'update contact_standing set admitted_at = now() where contact_id = $1 and school_id = $2',
      [parent.contactId, parent.schoolId],
    );
    return { ...parent, email, password: owner.password };
  } finally {
    await client.end();
  }
}
