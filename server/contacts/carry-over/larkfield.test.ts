import { describe, expect, it } from 'vitest';
import { importFirst } from '../../testing/import-world.ts';
import { larkfieldExpects } from '../../testing/larkfield.ts';
import { hasRealRosters, realRoster, withRealRosters } from '../../testing/real-rosters.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const pack = (name: string) => realRoster(`larkfield/${name}.zip`);

/** Everybody takes up their welcome, at each school where they have a child. */
const allComeIn = [
  `insert into account (id, name, email) select id, given_name, id || '@family.example' from person where trust_id = $1 and kind = 'contact'`,
  `insert into registration (trust_id, person_id, account_id, registered_at)
   select trust_id, id, id, gatehouse_now() from person where trust_id = $1 and kind = 'contact'`,
  `insert into contact_type (trust_id, code, name, portal) values ($1, 'relative', 'Relative', true)`,
  `update contact_standing set admitted_at = gatehouse_now() where trust_id = $1`,
];

describe.runIf(hasRealRosters)(`Larkfield, a day later${withRealRosters}`, () => {
  it.each(['bulk', 'delta'])(
    'offers the replaced parent’s account to the new record, and nobody else’s, by the %s',
    async (form) => {
      const trust = await importFirst(world, pack('day0-v1p2-bulk'));
      for (const text of allComeIn) await trust.rows(text);

      await trust.import(pack(`day1-v1p2-${form}`));

      const { contactReplacedBySameEmail } = larkfieldExpects().day1;
      expect(
        await trust.rows(`select o.external_id as old, n.external_id as new from carry_over c
        join person o on o.id = c.old_contact_id join person n on n.id = c.new_contact_id where c.trust_id = $1`),
      ).toEqual([contactReplacedBySameEmail]);
      expect(
        await trust.rows(`select s.reasons from contact_standing s join person p on p.id = s.contact_id
        where s.trust_id = $1 and p.external_id = '${contactReplacedBySameEmail.old}'`),
      ).toEqual([{ reasons: ['no_student', 'replaced'] }]);
    },
  );
});
