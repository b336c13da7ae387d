import { decideLikeness } from '../contacts/blocks/decide-likeness.ts';
import { likenessRows, type LikenessRow } from '../contacts/blocks/likeness-rows.ts';
import { placeBlock } from '../contacts/blocks/place-block.ts';
import type { LikenessDecision } from '../contacts/blocks/rules.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, unitOfWork } from '../unit-of-work.ts';
import { importFirst, type ImportedTrust } from './import-world.ts';
import { packageOf, testOrgs } from './roster-package.ts';
import type { World } from './world.ts';

/** Somebody in a roster: code, given and family name, and what else their row says. */
export type Somebody = readonly [code: string, names: string, more?: string];

/** A package of children, each with the codes of their adults, and of these adults, at a school. */
export const familyPackage = (
  children: readonly (readonly [...Somebody, ...string[]])[],
  adults: readonly Somebody[],
  school = 'hill',
): Promise<string> =>
  packageOf({
    orgs: testOrgs,
    users: [
      ...children.map(([code, names, agents = '']) => `${code},,,true,${names},,,"${agents}",`),
      ...adults.map(([code, names, more = ',,,']) => `${code},,,true,${names},${more}`),
    ],
    roles: [
      ...children.map(([code]) => `r-${code},,,${code},primary,student,,,${school}`),
      ...adults.map(([code]) => `r-${code},,,${code},primary,parent,,,${school}`),
    ],
  });

/** A trust made by a roster, in which somebody looks after blocks. */
export interface FatherTrust extends ImportedTrust {
  block(code: string, child?: string): Promise<void>;
  /** How somebody stands at the schools where they have something to do. */
  statusOf(code: string): Promise<string[]>;
  waiting(): Promise<LikenessRow[]>;
  decide(likenessId: string | undefined, decision: LikenessDecision): Promise<unknown>;
}

/** Makes a trust by a roster. */
export async function fatherTrust(world: World, path: string): Promise<FatherTrust> {
  const trust = await importFirst(world, path);
  const { trustId } = trust;
  const actor = systemActor('Dana', trustId);
  const site = { trustId, schoolId: null };
  const idOf = async (code: string) => {
    const people = await trust.rows<{ id: string; code: string }>(
      'select id, external_id as code from person where trust_id = $1',
    );
    return people.find((one) => one.code === code)?.id ?? '';
  };
  return {
    ...trust,
    async block(code, child) {
      const contactId = await idOf(code);
      const studentId = child === undefined ? null : await idOf(child);
      await unitOfWork(world.services, actor, (uow) =>
        placeBlock(uow, site, { contactId, studentId, reason: 'Court order' }),
      );
    },
    async statusOf(code) {
      const id = await idOf(code);
      const rows = await trust.rows<{ status: string; contact: string }>(
        'select status, contact_id as contact from contact_standing where trust_id = $1',
      );
      return rows.filter(({ contact }) => contact === id).map(({ status }) => status);
    },
    waiting: () => reading(world.services, actor, (read) => likenessRows(read, site)),
    decide: (likenessId = '', decision) =>
      unitOfWork(world.services, actor, (uow) =>
        decideLikeness(uow, site, { likenessId, decision, note: null }),
      ),
  };
}
