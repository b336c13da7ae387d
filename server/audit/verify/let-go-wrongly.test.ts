import { expect, it } from 'vitest';
import { sealedLog } from '../../testing/sealed-log.ts';

const taken = `select range_agg(int8range(entry_id, entry_id, '[]')) from audit_seal where position in (4, 5)`;
const gone = 'delete from audit_entry where id in (select entry_id from audit_seal where position in (4, 5))';

interface Letting {
  readonly count?: number;
  readonly told?: number;
  readonly years?: number;
  readonly digest?: string;
}
const right = `encode(sha256(convert_to(entries::text, 'UTF8')), 'hex')`;

/** A log from which two entries were let go; told of by an entry of the log, as it should be unless it says otherwise. */
async function letGoOf({ count = 2, told = 2, years = 6, digest = right }: Letting) {
  const log = await sealedLog();
  await log.tamper(
    `insert into audit_retired (entries, count, before_at, at)
     select (${taken}), ${count}, now() - interval '${years} years' - interval '1 hour', now()`,
    gone,
    `insert into audit_entry (at, actor_label, action, subject_kind, subject_id, details)
     select now(), 'test', 'audit.let_go', 'audit_retired', id::text, jsonb_build_object('digest', ${digest}, 'count', ${told}::int)
     from audit_retired`,
  );
  await log.seal();
  return (await log.verify()).findings;
}
const wrongly = (about: string) => [
  { wrong: 'let_go_wrongly', position: null, about: expect.stringContaining(about) },
];

it('takes entries for let go that a record and an entry of the log tell of alike', async () => {
  expect(await letGoOf({})).toEqual([]);
});

it.each([
  ['counts others than it names', { count: 3, told: 3 }, 'counts 3 and names 2'],
  ['names entries that were too young to go', { years: 0 }, 'younger than a year'],
  ['is told of with another number', { told: 1 }, 'no entry of the log tells'],
  ['is told of with other entries', { digest: `repeat('0', 64)` }, 'no entry of the log tells'],
])('finds a record that %s', async (_, change, about) => {
  expect(await letGoOf(change)).toEqual(wrongly(about));
});
