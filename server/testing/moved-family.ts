import { admitEverybody } from './admit-everybody.ts';
import { importFirst, type ImportedTrust } from './import-world.ts';
import { addAdministrator } from './people.ts';
import { packageOf, testOrgs as orgs } from './roster-package.ts';
import type { World } from './world.ts';
import type { Caller } from '../trpc/router.ts';

/** What a roster says of the family on one day. */
interface FamilyDay {
  readonly child?: string;
  readonly parent?: string;
  /** The rows of the child's roles. */
  readonly roles: readonly string[];
  /** Of somebody else who is the child's from that day on. */
  readonly others?: readonly string[];
  /** At which school the child is in a class. */
  readonly inClassAt?: 'hill' | 'dale';
}

const atHill = 'k-hill,,,kid,primary,student,,,hill';
const atDale = 'k-dale,,,kid,primary,student,,,dale';
/** How a roster says it: it leaves the role at the old school out, gives it a last day, or keeps it, and says by classes where the child is; and whether the new name comes with it. */
export interface Move {
  readonly by?: 'missing' | 'ended' | 'class';
  readonly atOnce?: boolean;
}
const left = {
  missing: [],
  ended: ['k-hill,,,kid,primary,student,,2026-11-01,hill'],
  class: [atHill],
} as const;

const before = {
  child: 'kid,,,true,Mia,Marsh,,,"mum,aunt",4',
  parent: 'mum,,,true,Priya,Marsh,priya.marsh@post.example,01632 960001,,',
  roles: [atHill],
};
/** What is known at the new school alone. */
export const newFacts = /Noor|Ashby|ashby|Wanda|960999|Dale|13X/;
const renamed = {
  child: 'kid,,,true,Noor,Ashby,,,"mum,new,uncle",13X',
  parent: 'mum,,,true,Nadia,Ashby,nadia.ashby@new.example,01632 960999,,',
  others: ['new,,,true,Wanda,Ashby,wanda.ashby@new.example,01632 960998,,'],
};

/** A family of Hill School, which goes to Dale School and takes another name there, and the offices of both schools and of the trust. */
export interface MovedFamily {
  readonly trust: ImportedTrust;
  readonly hill: string;
  readonly dale: string;
  /** The parent who took another name, and an uncle whose own child stays: he becomes the child's only once they have moved. */
  readonly contactId: string;
  readonly uncleId: string;
  readonly office: Readonly<Record<'hill' | 'dale' | 'trust', Caller>>;
  /** They move: to the new school first and then to the new name, or both by one roster. */
  moves(): Promise<void>;
  /** The next roster: the family under their new name, at Hill School again. */
  comesBack(): Promise<void>;
  /** The next roster has neither the parent nor the child. */
  leaves(): Promise<void>;
}

const packed = ({ child, parent, roles, others = [], inClassAt }: FamilyDay) =>
  packageOf({
    orgs,
    users: [
      ...(child ? [child] : []),
      ...(parent ? [parent] : []),
      ...others,
      'aunt,,,true,Ann,Marsh,ann@post.example,,bro,',
      'uncle,,,true,Umar,Marsh,umar@post.example,,bro,',
      'bro,,,true,Ben,Marsh,,,,6',
    ],
    roles: [
      ...roles,
      ...(parent ? ['m,,,mum,primary,parent,,,trust'] : []),
      'a,,,aunt,primary,parent,,,trust',
      'u,,,uncle,primary,parent,,,trust',
      'b,,,bro,primary,student,,,hill',
      ...(others.length > 0 ? ['n,,,new,primary,parent,,,trust'] : []),
    ],
    ...(inClassAt && {
      enrollments: [`in-${inClassAt},,,class-${inClassAt},${inClassAt},kid,student`],
    }),
  });

/** The family, at Hill School, where all of them sign in. */
export async function familyOfHill(
  world: World,
  { by = 'missing', atOnce = false }: Move = {},
): Promise<MovedFamily> {
  const inClass = (inClassAt: 'hill' | 'dale') => (by === 'class' ? { inClassAt } : {});
  const trust = await importFirst(world, await packed({ ...before, ...inClass('hill') }));
  await admitEverybody(world, trust.trustId);
  const say = async (day: FamilyDay) => {
    world.pass({ hours: 24 });
    const { state, reason } = await trust.import(await packed(day), { acceptLeavers: true });
    if (state !== 'done') throw new Error(`the import came to ${state}: ${reason}`);
  };
  const idOf = async (table: string, id: string) => {
    const [row] = await trust.rows<{ id: string }>(
      `select id from ${table} where trust_id = $1 and external_id = '${id}'`,
    );
    if (row === undefined) throw new Error(`there is no ${id}`);
    return row.id;
  };
  const [hill, dale] = [await idOf('school', 'hill'), await idOf('school', 'dale')];
  const place = { ...world.trust, id: trust.trustId };
  const at = async (schoolId: string | null) =>
    world.as(await addAdministrator(world.services, place, 'account_admin', schoolId));
  return {
    trust,
    hill,
    dale,
    contactId: await idOf('person', 'mum'),
    uncleId: await idOf('person', 'uncle'),
    office: { hill: await at(hill), dale: await at(dale), trust: await at(null) },
    moves: async () => {
      const roles = [...left[by], atDale];
      if (!atOnce) await say({ ...before, ...inClass('dale'), roles });
      await say({ ...renamed, ...inClass('dale'), roles });
    },
    comesBack: () => say({ ...renamed, ...inClass('hill'), roles: [atHill] }),
    leaves: () => say({ roles: [] }),
  };
}

/** The family after they moved. */
export async function moveFamily(world: World, how?: Move): Promise<MovedFamily> {
  const family = await familyOfHill(world, how);
  await family.moves();
  return family;
}
