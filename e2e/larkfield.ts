import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Client } from 'pg';
import { gatehouse } from './command-line.ts';
import { installation } from './installation.ts';
import type { Person } from './people.ts';
import { tryKey, tryPlace } from './this-try.ts';

const folder = resolve(import.meta.dirname, '../../shared/rosters/larkfield');

/** Whether the real rosters lie beside the project, of which they are no part. */
export const hasLarkfield = existsSync(folder);

const realTrust = 'Larkfield Learning Trust';
const rootId = '9e4c86f7-e567-43a0-8a64-1d0cd45a6268';
const password = 'copper window thistle';

/** The name of the trust: another one when the journey is tried again, for a roster is imported anew only to a new trust. */
const trust = (): string => (tryPlace() < 2 ? realTrust : `${realTrust} ${tryKey()}`);

/** The path of a package, at a second try of a copy about another trust. */
export function larkfieldPackage(name: string): string {
  const path = resolve(folder, `${name}.zip`);
  if (tryPlace() < 2) return path;
  const files = Object.entries(unzipSync(readFileSync(path))).map(([file, bytes]) => {
    const text = strFromU8(bytes).replaceAll(realTrust, trust()).replaceAll(rootId, `${rootId}-${tryKey()}`);
    return [file, strToU8(text)] as const;
  });
  const copy = test.info().outputPath(`${name}.zip`);
  writeFileSync(copy, zipSync(Object.fromEntries(files)));
  return copy;
}

/** What the roster of day 1 is known to have changed, by the ids of the MIS. */
export function expectedOfDay1(): {
  readonly contactsNewlyWithoutAStudent: readonly string[];
  readonly contactReplacedBySameEmail: { readonly old: string; readonly new: string };
} {
  return JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')).day1;
}

/** A contact by the id of the MIS, who signs in with this address and everybody's password. */
export interface LarkfieldContact extends Person {
  readonly id: string;
  readonly contactId: string;
  readonly name: string;
}

/*
 * Every contact who may have one gets an account, with the owner's password, and is let in wherever they have a child. That
 * relatives may have one, too, was decided before.
 */
const letIn = (owner: Person) => [
  `insert into contact_type (trust_id, code, name, portal) select id, 'relative', 'Relative', true from trust where name = $1
   on conflict (trust_id, code) do update set portal = true`,
  `insert into account (id, name, email, email_verified, created_at, updated_at)
   select distinct on (c.contact_id) c.contact_id, p.given_name, c.contact_id || '@family.example', true, now(), now()
   from contact_standing c join person p on p.id = c.contact_id join trust t on t.id = c.trust_id
   where t.name = $1 and c.reasons = '{}'`,
  `insert into credential (id, account_id, provider_id, provider_account_id, password, created_at, updated_at)
   select gen_random_uuid(), a.id, 'credential', a.id::text, o.password, now(), now() from account a
   cross join (select c.password from credential c join account b on b.id = c.account_id where b.email = '${owner.email}') o
   where a.id in (select c.contact_id from contact_standing c join trust t on t.id = c.trust_id where t.name = $1)`,
  `insert into registration (trust_id, person_id, account_id, registered_at)
   select p.trust_id, p.id, p.id, now() from person p join account a on a.id = p.id join trust t on t.id = p.trust_id where t.name = $1`,
  `update contact_standing set admitted_at = now() where reasons = '{}' and trust_id = (select id from trust where name = $1)`,
];

/** The trust as it was on day 0, with an owner, and with every contact signed up. */
export async function foundLarkfield(): Promise<Person> {
  await gatehouse(['import', larkfieldPackage('day0-v1p2-bulk')]);
  const owner: Person = { email: `owner@larkfield-${tryKey()}.example`, password };
  const named = ['--trust', trust(), '--name', 'Olive Lark', '--email', owner.email];
  await gatehouse(['owner', 'add', ...named, '--password-stdin'], password);
  for (const text of letIn(owner)) await asOwner(text);
  return owner;
}

/** The contacts of the trust. */
export async function larkfieldContacts(): Promise<readonly LarkfieldContact[]> {
  const rows = await asOwner<Omit<LarkfieldContact, 'password'>>(
    `select p.external_id as id, p.id as "contactId", p.id || '@family.example' as email,
       coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
     from person p join trust t on t.id = p.trust_id where t.name = $1 and p.kind = 'contact' order by p.id`,
  );
  return rows.map((row) => ({ ...row, password }));
}

async function asOwner<Row>(text: string): Promise<Row[]> {
  const client = new Client({ connectionString: installation().databaseUrl });
  await client.connect();
  try {
    return (await client.query(text, [trust()])).rows;
  } finally {
    await client.end();
  }
}
