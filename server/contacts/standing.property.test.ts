import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { contactStatus, reasonsToEnd, type StandingFacts } from './rules.ts';

const world = createWorld();
const at = fc.constantFrom(null, new Date('2026-11-01T09:00:00Z'));

const facts: fc.Arbitrary<StandingFacts> = fc.record({
  students: fc.constantFrom(0, 1, 2),
  openStudents: fc.constantFrom(0, 1),
  everLinked: fc.boolean(),
  flagged: fc.boolean(),
  flagLostAt: at,
  replacedBy: fc.constantFrom(null, '0198c0de-0000-7000-8000-000000000001'),
  blocked: fc.boolean(),
  revokedAt: at,
  admittedAt: at,
  registeredAt: at,
  welcomeUntil: at,
  reachable: fc.boolean(),
});

it('says of every combination of facts in the database what the rules say', async () => {
  const all = fc.sample(facts, 3000);
  const rows = await world.database.asOwner<{ reasons: string[]; status: string }>(
    `select why.reasons, contact_status(blocked, "revokedAt", "admittedAt", "registeredAt", "welcomeUntil", reachable, why.reasons) as status
     from rows from (jsonb_to_recordset($1) as (students int, "openStudents" int, "everLinked" boolean, flagged boolean,
       "flagLostAt" timestamptz, "replacedBy" uuid, blocked boolean, "revokedAt" timestamptz, "admittedAt" timestamptz,
       "registeredAt" timestamptz, "welcomeUntil" timestamptz, reachable boolean)) with ordinality f,
       lateral (select contact_reasons(students, "openStudents", "everLinked", flagged, "flagLostAt", "replacedBy") as reasons) why
     order by f.ordinality`,
    [JSON.stringify(all)],
  );

  expect(rows).toEqual(all.map((each) => ({ reasons: reasonsToEnd(each), status: contactStatus(each) })));
});
