import { claimMails } from '../../mail/claim-mails.ts';
import type { FamilyPages } from './pages.ts';
import type { ChildName } from './steps.ts';
import type { RosterDay, TwoSchools } from './two-schools.ts';
import type { World } from '../world.ts';

/** What the office and the roster said last of the family: what must be true of them follows from it. */
export interface Said {
  readonly day: RosterDay;
  /** Children whom the office took away, under whatever code. */
  readonly away: ReadonlySet<ChildName>;
  /** Whether somebody came in by a door of the family's just now. */
  readonly entered: boolean;
}

const openDoors = `
  select 'session' as what from session s join registration r on r.account_id = s.account_id and r.person_id = any ($1)
    where account_barred(s.account_id) or not exists (select from registration l where l.account_id = s.account_id and l.ended_at is null)
  union all select 'welcome' from invitation i where i.person_id = any ($1) and i.state in ('pending', 'expired')
    and exists (select from contact_block b where b.contact_id = i.person_id and b.student_id is null and b.lifted_at is null)
  union all select 'letter' from welcome_letter l where l.contact_id = any ($1) and l.used_at is null and l.ended_at is null
    and exists (select from contact_block b where b.contact_id = l.contact_id and b.student_id is null and b.lifted_at is null)
  union all select 'letter for a new password' from password_letter l where l.contact_id = any ($1) and l.used_at is null
    and l.ended_at is null and (account_barred(l.account_id) or not exists (
      select from registration o where o.account_id = l.account_id and o.ended_at is null))
  union all select 'link for a new password' from password_reset p join registration r on r.account_id = p.account_id and r.person_id = any ($1)
    where p.used_at is null and p.replaced_at is null and (account_barred(p.account_id) or not exists (
      select from registration o where o.account_id = p.account_id and o.ended_at is null))
  union all select 'password' from credential c join registration r on r.account_id = c.account_id and r.person_id = any ($1)
    where c.password is not null and not exists (select from registration o where o.account_id = c.account_id and o.ended_at is null)`;
const standing = `
  select count(*) filter (where b.student_id is null)::int as everywhere,
    coalesce(array_agg(b.student_id) filter (where b.student_id is not null), '{}') as students
  from contact_block b where b.contact_id = any ($1) and b.lifted_at is null`;
const revoked = `
  select c.school_id as school from contact_standing c
  where c.contact_id = any ($1) group by c.school_id having bool_and(c.revoked_at is not null or c.admitted_at is null)`;

/** What is wrong with what a family sees and has open, in words; nothing, as long as everything holds. */
export async function wrongs(
  world: World,
  family: TwoSchools,
  { day, away, entered }: Said,
  { own }: FamilyPages,
): Promise<string[]> {
  const adults = [[...family.adults]];
  const owner = world.database.asOwner.bind(world.database);
  const open = await owner<{ what: string }>(openDoors, adults);
  const [block] = await owner<{ everywhere: number; students: string[] }>(standing, adults);
  const ended = new Set((await owner<{ school: string }>(revoked, adults)).map(({ school }) => school));
  const found = open.map(({ what }) => `a ${what} is open`);
  const isBlocked = (block?.everywhere ?? 0) > 0;
  if (isBlocked) found.push(...(await mailed(world, family)));
  if (isBlocked && entered) found.push('a door opened to somebody who is blocked');
  const shown = new Set([...own.values()].flatMap(({ children }) => children));
  for (const name of ['mia', 'tom'] as const) {
    if (!shown.has(name)) continue;
    const { records, school } = family.children[name];
    if (!day.flagged) found.push(`${name} is seen by a kind of contact that has no account`);
    if (day[name] === 0) found.push(`${name} is seen, and not at the school`);
    if (away.has(name)) found.push(`${name} is seen, and was taken away`);
    if (isBlocked) found.push(`${name} is seen by somebody who is blocked`);
    if (records.some((id) => block?.students.includes(id))) found.push(`${name} is seen past a block`);
    if (ended.has(school)) found.push(`${name} is seen where access was revoked`);
  }
  return found;
}

/** What leaves the portal for the family. */
async function mailed(world: World, { adults }: TwoSchools): Promise<string[]> {
  const { letters } = await world.run((uow) => claimMails(uow, { limit: 1000 }));
  const addresses = await world.database.asOwner<{ address: string }>(
    `select email as address from person where id = any ($1) union select unnest(array[a.email, a.mailbox])
     from registration r join account a on a.id = r.account_id where r.person_id = any ($1)`,
    [[...adults]],
  );
  const theirs = new Set(addresses.map(({ address }) => address));
  return letters
    .filter(({ toAddress }) => theirs.has(toAddress))
    .map(({ template }) => `${template} is mailed to somebody who is blocked`);
}

/** What each school alone writes of the family, by school: another school's office must leave it be. */
export async function ownFacts(world: World, { adults }: TwoSchools): Promise<Map<string, string>> {
  const rows = await world.database.asOwner<{ school: string; facts: string }>(
    `select c.school_id as school, jsonb_agg(jsonb_build_array(c.contact_id, c.admitted_at, c.revoked_at, c.revoke_reason,
       (select count(*) from invitation i where i.person_id = c.contact_id and i.school_id = c.school_id and i.state = 'pending')
     ) order by c.contact_id)::text as facts from contact_standing c where c.contact_id = any ($1) group by c.school_id`,
    [[...adults]],
  );
  return new Map(rows.map(({ school, facts }) => [school, facts]));
}
