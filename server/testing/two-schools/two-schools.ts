import { keepAwayAnew } from '../../contacts/children/keep-away-anew.ts';
import { proposeCarryOvers } from '../../contacts/carry-over/propose-carry-overs.ts';
import { findLikenesses } from '../../contacts/blocks/find-likenesses.ts';
import { newId } from '../../new-id.ts';
import type { Code } from './steps.ts';
import type { Caller } from '../../trpc/router.ts';
import { addContact, addStudent, admitContact } from '../family.ts';
import { addRegisteredParent } from '../registered-parent.ts';
import type { World } from '../world.ts';

/** What a roster of one day says of the family: under which codes each of them is there. */
export interface RosterDay {
  readonly adult: Code;
  readonly mia: Code;
  readonly tom: Code;
  /** Whether the parent is of a kind that may have an account. */
  readonly flagged: boolean;
}

/** Which of the two records of somebody a roster has. */
export const recordsOf = (records: readonly [string, string], code: Code): readonly string[] =>
  records.filter((_, at) => code === 'both' || code === at + 1);

/** Who acts at which place. */
export interface Offices {
  readonly lead: Caller;
  readonly second: Caller;
  readonly at: (school: string) => Caller;
}

/** Who acts for the trust (two, since lifting a block takes as many), and for each school. */
export async function officesOf(world: World): Promise<Offices> {
  const [lead, second] = [
    await world.administrator('account_admin'),
    await world.administrator('account_owner'),
  ];
  const { riverside, hillside } = world.trust;
  const schools = new Map([
    [riverside, world.as(await world.administrator('account_admin', riverside))],
    [hillside, world.as(await world.administrator('account_admin', hillside))],
  ]);
  return {
    lead: world.as(lead),
    second: world.as(second),
    at: (school) => schools.get(school) ?? world.as(null),
  };
}

interface ChildAtSchool {
  readonly givenName: string;
  readonly records: readonly [string, string];
  readonly school: string;
}

/**
 * A parent with a child at each of two schools, who signs in, and the other parent of the two; and the codes under which the
 * children and the first parent may be in a roster.
 */
export interface TwoSchools {
  readonly adults: readonly [string, string];
  readonly other: { readonly contactId: string; readonly accountId: string; readonly name: string };

  readonly children: Readonly<Record<'mia' | 'tom', ChildAtSchool>>;
  readonly email: string;
  signIn(): Promise<unknown>;
  /** What the roster says today: as an import leaves it. */
  importDay(day: RosterDay): Promise<void>;
}

/* Signs in with a name, and the password of the other parent: what matters is that it has one. */
const sharing = `
  with named as (
    update account set sign_in_name = 'omar.' || right(id::text, 12), email = 'omar.' || right(id::text, 12) || '@family.invalid', mailbox = $2
    where id = $1 returning id)
  insert into credential (id, account_id, provider_id, provider_account_id, password, created_at, updated_at)
  select gen_random_uuid(), n.id, 'credential', n.id::text, k.password, gatehouse_now(), gatehouse_now()
  from named n, account a join credential k on k.account_id = a.id where a.email = $2`;

/** Makes the family, whose parents may read one mailbox. Nobody else in the world is called the same. */
export async function twoSchools(world: World, isShared: boolean): Promise<TwoSchools> {
  const { services, trust } = world;
  const names = { givenName: 'Lynn', familyName: `Kuphal${newId().slice(-8)}` };
  const parent = await addRegisteredParent(world, { ...names, schools: [trust.riverside, trust.hillside] });
  const again = await addContact(services, trust, names);
  const child = async (givenName: string, school: string) => {
    const first = parent.children[school] ?? '';
    const second = await addStudent(services, trust, { givenName, schools: [school], contacts: [] });
    await world.run(({ sql }) => sql('update person set given_name = $2 where id = $1', [first, givenName]));
    return { givenName, records: [first, second] as const, school };
  };
  const tag = newId().slice(-4);
  const children = {
    mia: await child(`Mia${tag}`, trust.riverside),
    tom: await child(`Tom${tag}`, trust.hillside),
  };
  const { email } = parent;
  const contactId = await addContact(services, trust, {
    ...names,
    givenName: 'Omar',
    ...(isShared && { email }),
  });
  const { accountId } = await admitContact(services, trust, contactId);
  if (isShared) await world.run(({ sql }) => sql(sharing, [accountId, email]));
  const family: TwoSchools = {
    adults: [parent.contactId, again],
    other: { contactId, name: 'Omar', accountId },
    children,
    email,
    signIn: parent.signIn,
    importDay: (day) => importDay(world, family, day),
  };
  await family.importDay({ adult: 1, mia: 1, tom: 1, flagged: true });
  await world.run(({ sql }) =>
    sql('update contact_standing set admitted_at = gatehouse_now() where contact_id = $1', [contactId]),
  );
  return family;
}

const people = `
  update person set gone_at = case when $2 then null else coalesce(gone_at, gatehouse_now()) end, import_id = $3
  where id = $1 and (gone_at is null) <> $2`;
const type = `
  update person set contact_type = $2, import_id = $3 where id = $1 and contact_type <> $2 and gone_at is null`;
const tie = `
  insert into guardianship as g (trust_id, source_id, student_id, contact_id, told_by_student, gone_at, import_id)
  select app_trust(), $1, $2, $3, true, null, $5 where $4
  on conflict (student_id, contact_id) do update set gone_at = null, import_id = $5 where g.gone_at is not null`;
const untie = `
  update guardianship set gone_at = gatehouse_now(), import_id = $3 where student_id = $1 and contact_id = $2 and gone_at is null`;

/** As an import does it: what the roster says, and then what follows from it. */
function importDay(world: World, { adults, other, children }: TwoSchools, day: RosterDay): Promise<void> {
  const importId = newId();
  const parents = recordsOf(adults, day.adult);
  return world.run(async (uow) => {
    const { sql } = uow;
    await sql(`select set_config('app.roster_import', $1, true)`, [importId]);
    for (const id of adults) {
      await sql(people, [id, parents.includes(id), importId]);
      await sql(type, [id, day.flagged ? 'parent' : 'other', importId]);
    }
    for (const { records, name } of [
      { ...children.mia, name: 'mia' as const },
      { ...children.tom, name: 'tom' as const },
    ])
      for (const id of records) {
        const here = recordsOf(records, day[name]).includes(id);
        await sql(people, [id, here, importId]);
        for (const adult of [...adults, other.contactId]) {
          const tied = here && (adult === other.contactId || parents.includes(adult));
          if (tied) await sql(tie, [world.trust.sourceId, id, adult, true, importId]);
          else await sql(untie, [id, adult, importId]);
        }
      }
    await sql('select keep_standing(app_trust(), $1::uuid[])', [[...adults, other.contactId]]);
    await sql(`select set_config('app.roster_import', '', true)`);
    await keepAwayAnew(uow, importId);
    await proposeCarryOvers(uow, importId);
    await findLikenesses(uow, { importId });
  });
}
