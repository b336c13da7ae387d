import { describe, expect, it } from 'vitest';
import { sealedLog } from '../../testing/sealed-log.ts';
import { reportInWords } from './rules.ts';

const entry = (position: number) => `(select entry_id from audit_seal where position = ${position})`;
const chained = (
  position: number,
) => `update audit_seal s set hash = sha256(p.hash || int8send(s.position) || s.entry_hash)
  from audit_seal p where p.position = s.position - 1 and s.position = ${position}`;

it('finds nothing in a log that nobody touched, also while entries wait to be sealed', async () => {
  const log = await sealedLog();
  await log.write(3);

  const report = await log.verify();

  expect(report).toMatchObject({ entries: 33, seals: 30, waiting: 3, findings: [], counts: {} });
  expect(report.head).toMatchObject({ position: 30, hash: log.heads.at(-1)?.hash });
  expect(reportInWords(report)).toContain('The audit log is whole');
});

describe('whoever owns the database is found out when they', () => {
  it.each([
    ['change who did it', `actor_label = 'somebody else'`],
    ['change what was done', `action = 'nothing.happened'`],
    ['change when it was done', `at = at + interval '1 microsecond'`],
    ['change the particulars', `details = '{"n": 99}'`],
    ['add what names somebody', `sealed = '{"x": "eA=="}'`],
    ['move it to another school', `school_id = uuidv7()`],
  ])('%s, with the triggers off for that moment', async (_, change) => {
    const log = await sealedLog();
    await log.tamper(`update audit_entry set ${change} where id = ${entry(12)}`);

    const { findings } = await log.verify();

    expect(findings).toEqual([{ wrong: 'changed', position: 12, about: expect.any(String) }]);
  });

  it('delete an entry', async () => {
    const log = await sealedLog();
    await log.tamper(`delete from audit_entry where id = ${entry(7)}`);

    expect((await log.verify()).findings).toMatchObject([{ wrong: 'missing', position: 7 }]);
  });

  it('delete an entry with its seal', async () => {
    const log = await sealedLog();
    await log.tamper(
      `delete from audit_entry where id = ${entry(7)}`,
      'delete from audit_seal where position = 7',
    );

    const { findings } = await log.verify();

    expect(findings[0]).toEqual({ wrong: 'seal_missing', position: 7, about: 'position 7' });
  });

  it('put an entry in between', async () => {
    const log = await sealedLog();
    await log.tamper(
      `delete from audit_entry where id = ${entry(9)}`,
      `insert into audit_entry (id, at, actor_label, action, subject_kind, subject_id) overriding system value
       select -5, now(), 'test', 'test.forged', 'trust', 'x'`,
    );

    const { counts, findings } = await log.verify();

    expect(counts).toEqual({ inserted: 1, missing: 1 });
    expect(findings).toContainEqual({ wrong: 'inserted', position: 1, about: '-5' });
  });

  it('change an entry, and its seal to match', async () => {
    const log = await sealedLog();
    await log.tamper(
      `update audit_entry set action = 'nothing.happened' where id = ${entry(5)}`,
      `update audit_seal set entry_hash = (select sha256(convert_to(audit_text(e), 'UTF8')) from audit_entry e
         where e.id = entry_id) where position = 5`,
      chained(5),
    );

    const { findings } = await log.verify();

    expect(findings).toMatchObject([{ wrong: 'seal_changed', position: 6 }]);
  });

  it('write the whole chain anew from there on: the heads kept elsewhere tell', async () => {
    const log = await sealedLog();
    await log.tamper(
      `update audit_entry set action = 'nothing.happened' where id = ${entry(15)}`,
      `update audit_seal set entry_hash = (select sha256(convert_to(audit_text(e), 'UTF8')) from audit_entry e
         where e.id = entry_id) where position = 15`,
      ...Array.from({ length: 16 }, (_, more) => chained(15 + more)),
    );

    expect((await log.verify([])).findings).toEqual([]);
    const report = await log.verify();
    expect(report.findings).toMatchObject([
      { wrong: 'rewritten', position: 20 },
      { wrong: 'rewritten', position: 30 },
    ]);
    expect(reportInWords(report)).toContain('The first wrong position is 20.');
  });

  it('cut off the end of entries and seals', async () => {
    const log = await sealedLog();
    await log.tamper(
      `delete from audit_entry where id > ${entry(24)}`,
      'delete from audit_seal where position > 24',
    );

    const report = await log.verify();

    expect(report.findings).toMatchObject([{ wrong: 'cut_off', position: 25 }]);
    expect(reportInWords(report)).toContain('it went on to position 30');
  });

  it('cut off the end, and let others be sealed in its place', async () => {
    const log = await sealedLog();
    await log.tamper(
      `delete from audit_entry where id > ${entry(24)}`,
      'delete from audit_seal where position > 24',
    );
    const known = [...log.heads];
    await log.grow(10);

    expect((await log.verify(known)).findings).toMatchObject([{ wrong: 'rewritten', position: 30 }]);
  });

  it('empty the log', async () => {
    const log = await sealedLog();
    await log.tamper('truncate audit_entry, audit_seal, audit_retired');

    expect((await log.verify()).findings).toMatchObject([{ wrong: 'cut_off', position: 1 }]);
  });

  it('empty the entries alone', async () => {
    const log = await sealedLog();
    await log.tamper('truncate audit_entry');

    expect(await log.verify()).toMatchObject({ counts: { missing: 30 }, findings: { length: 20 } });
  });

  it('empty the seals alone, even without a head', async () => {
    const log = await sealedLog();
    await log.tamper(`update audit_entry set at = at - interval '2 days'`, 'truncate audit_seal');

    expect((await log.verify([])).findings).toMatchObject([{ wrong: 'not_sealed' }]);
  });

  it.each(['audit_entry', 'audit_seal', 'audit_retired'])(
    'take the protection of %s away, in whichever way',
    async (table) => {
      const log = await sealedLog();
      const found = async () => (await log.verify()).findings;
      const gone = [{ wrong: 'unprotected', about: expect.stringContaining(table) }];

      await log.database.asOwner(`alter table ${table} disable trigger audit_stands`);
      expect(await found()).toMatchObject(gone);
      await log.database.asOwner(`alter table ${table} enable trigger audit_stands`);
      expect(await found()).toEqual([]);
      await log.database.asOwner(
        `create function nothing() returns trigger language plpgsql as 'begin return null; end'`,
      );
      await log.database
        .asOwner(`create or replace trigger audit_stands before update or delete or truncate on ${table}
        for each statement execute function nothing()`);
      expect(await found()).toMatchObject(gone);
      await log.database.asOwner(`drop trigger audit_stands on ${table}`);
      expect(await found()).toMatchObject(gone);
    },
  );

  it('pretend that entries were let go at the end of their time', async () => {
    const log = await sealedLog();
    await log.tamper(
      `insert into audit_retired (entries, count, before_at, at)
       select range_agg(int8range(entry_id, entry_id, '[]')), 1, now() - interval '6 years', now() from audit_seal where position = 4`,
      `delete from audit_entry where id = ${entry(4)}`,
    );

    expect((await log.verify()).findings).toMatchObject([
      { wrong: 'let_go_wrongly', about: expect.stringContaining('no entry of the log tells') },
    ]);
  });
});
