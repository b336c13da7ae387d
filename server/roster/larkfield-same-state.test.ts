import { describe, expect, it } from 'vitest';
import { admitEverybody } from '../testing/admit-everybody.ts';
import { importFirst } from '../testing/import-world.ts';
import { larkfieldExpects } from '../testing/larkfield.ts';
import { hasRealRosters, realRoster, withRealRosters } from '../testing/real-rosters.ts';
import { rosterState, withoutPeople, type RosterState } from '../testing/roster-state.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const pack = (name: string) => realRoster(`larkfield/${name}.zip`);

/** A trust as it is on day 0, its families with access, in the settings that every trust begins with. */
async function dayNought(version: string) {
  const trust = await importFirst(world, pack(`day0-${version}-bulk`), { absences: 2 });
  expect(await admitEverybody(world, trust.trustId)).toBeGreaterThan(0);
  return { ...trust, state: () => rosterState(trust) };
}

const idsOf = (people: RosterState['people']) => people.map(({ id }) => id).toSorted();

/** Whoever has left, and the contacts of theirs: whoever a leaver still counts for is concerned, too. */
function concerned(before: RosterState, left: readonly string[]): ReadonlySet<string> {
  const ties = before.guardianships.filter(({ id }) => left.includes(id));
  return new Set([...left, ...ties.map(({ contact }) => contact)]);
}

describe.runIf(hasRealRosters)(`Larkfield, said in two ways${withRealRosters}`, () => {
  /*
   * A delta says of a leaver outright that they are to be deleted; a complete package only leaves them out, and that counts once
   * two good ones have done so. So "the same state" is: at once for everybody who has not left, and wholly after the second night.
   */
  it.each(['v1p1', 'v1p2'])(
    'is the same for everybody who has not left at once, and for all with the second complete package, %s',
    async (version) => {
      const { day1 } = larkfieldExpects();
      const left = [...day1.staffLeavers, ...day1.studentLeavers].toSorted();
      const [byBulk, byDelta] = [await dayNought(version), await dayNought(version)];
      const before = await byBulk.state();
      expect(await byDelta.state()).toEqual(before);
      const others = concerned(before, left);

      await byDelta.import(pack(`day1-${version}-delta`));
      await byBulk.import(pack(`day1-${version}-bulk`));

      const [said, once] = [await byDelta.state(), await byBulk.state()];
      expect(idsOf(said.people.filter(({ gone }) => gone))).toEqual(left);
      expect(withoutPeople(once, others)).toEqual(withoutPeople(said, others));
      for (const id of left) {
        const theirs = ({ people, affiliations, enrolments, guardianships }: RosterState) =>
          [people, affiliations, enrolments, guardianships].map((rows) =>
            rows.filter((row) => row.id === id),
          );
        const [was = [], ...rest] = theirs(before);
        const missing = was.map((person) => ({ ...person, missing: true }));
        expect(theirs(once)).toEqual([missing, ...rest]);
      }

      await byBulk.import(pack(`day1-${version}-bulk`));

      expect(await byBulk.state()).toEqual(said);
      const ready = said.standings.filter(({ status }) => status === 'ready_to_revoke').map(({ id }) => id);
      expect([...new Set(ready)].toSorted()).toEqual(day1.contactsNewlyWithoutAStudent.toSorted());
    },
  );

  it.each(['v1p1', 'v1p2'])(
    'holds day 2 and takes day 3, and is the same after both whichever way day 1 was said, %s',
    async (version) => {
      const { day1, day3 } = larkfieldExpects();
      const [byBulk, byDelta] = [await dayNought(version), await dayNought(version)];
      await byDelta.import(pack(`day1-${version}-delta`));
      await byBulk.import(pack(`day1-${version}-bulk`));
      await byBulk.import(pack(`day1-${version}-bulk`));
      const settled = await byDelta.state();

      for (const trust of [byBulk, byDelta]) {
        const held = await trust.import(pack(`day2-${version}-bulk-truncated`));
        expect(held).toMatchObject({ state: 'held' });
        expect(await trust.state()).toEqual(settled);
        expect(await trust.import(pack(`day3-${version}-bulk`))).toMatchObject({ state: 'done' });
      }

      const after = await byBulk.state();
      expect(await byDelta.state()).toEqual(after);
      const back = settled.people.filter(({ id, gone }) => gone && day3.staffReturned.includes(id));
      expect(idsOf(back)).toEqual(day3.staffReturned.toSorted());
      expect(idsOf(after.people.filter(({ gone }) => gone))).toEqual(
        [...day1.staffLeavers, ...day1.studentLeavers]
          .filter((id) => !day3.staffReturned.includes(id))
          .toSorted(),
      );
      expect(after.standings).toEqual(settled.standings);
    },
  );
});
