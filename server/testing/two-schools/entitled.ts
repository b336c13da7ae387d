import type { FamilyPages } from './pages.ts';
import type { Said } from './truths.ts';
import type { TwoSchools } from './two-schools.ts';
import type { World } from '../world.ts';

/* The account and the child, by every fact that the office and the roster have written down: of nobody who is kept from anybody. */
const entitled = `
  select distinct r.account_id as account, g.student_id as student
  from registration r join person p on p.id = r.person_id and p.gone_at is null
  join contact_standing c on c.contact_id = p.id and c.admitted_at is not null and c.revoked_at is null
  join active_guardianship g on g.contact_id = p.id and g.access is distinct from false
  join active_enrolment e on e.student_id = g.student_id and e.school_id = c.school_id
  where r.person_id = any ($1) and r.ended_at is null
    and not exists (select from contact_block b where b.contact_id = any ($1) and b.lifted_at is null)
    and not exists (select from block_likeness l where l.contact_id = any ($1) and l.decision is null)
    and not exists (select from carry_over o where o.old_contact_id = p.id and o.state = 'proposed')`;
const closed = `
  select 'signs in with nothing' as what from registration r where r.person_id = any ($1) and r.ended_at is null
    and not exists (select from credential k where k.account_id = r.account_id and k.password is not null)
  union all select 'was let in, and has no account' from contact_standing c
    where c.contact_id = any ($1) and c.admitted_at is not null and c.revoked_at is null
    and not exists (select from registration r where r.person_id = c.contact_id and r.ended_at is null)`;

/* The other parent, whose mailbox somebody reads who is blocked: until somebody says that they are another one. */
const waiting = 'select from block_likeness where contact_id = $1 and decision is null';

/** Who is not shown what is theirs, or cannot come in to see it, in words; and what one parent is shown of the other. */
export async function lockedOut(
  world: World,
  { adults, other: { name: otherName, contactId }, children }: TwoSchools,
  { day }: Said,
  { own, other }: FamilyPages,
): Promise<string[]> {
  const owner = world.database.asOwner.bind(world.database);
  const found = (await owner<{ what: string }>(closed, [[...adults]])).map(
    ({ what }) => `the parent ${what}`,
  );
  const rows = day.flagged ? await owner<{ account: string; student: string }>(entitled, [[...adults]]) : [];
  for (const { account, student } of rows)
    for (const name of ['mia', 'tom'] as const)
      if (children[name].records.includes(student) && !own.get(account)?.children.includes(name))
        found.push(`${name} is not shown to the parent`);
  if ([...own.values()].some(({ text }) => text.includes(otherName)))
    found.push('the parent is shown the other one');
  const waits = await owner(waiting, [contactId]);
  for (const name of ['mia', 'tom'] as const) {
    const isTheirs = day[name] !== 0 && waits.length === 0;
    if (other.children.includes(name) !== isTheirs)
      found.push(`the other parent is ${isTheirs ? 'not ' : ''}shown ${name}`);
  }
  if (other.text.includes('Lynn')) found.push('the other parent is shown the first one');
  return found;
}
