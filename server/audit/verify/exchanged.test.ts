import { expect, it } from 'vitest';
import { sealedLog } from '../../testing/sealed-log.ts';

it('finds two entries that changed places in the chain, though every hash fits', async () => {
  const log = await sealedLog();
  const after = Array.from({ length: 26 }, (_, more) => 5 + more);
  await log.tamper(
    `create temporary table two as select position, entry_id, entry_hash from audit_seal where position in (5, 6)`,
    `update audit_seal set entry_id = -entry_id where position in (5, 6)`,
    `update audit_seal s set entry_id = t.entry_id, entry_hash = t.entry_hash from two t
     where t.position = case s.position when 5 then 6 when 6 then 5 end`,
    ...after.map(
      (position) => `update audit_seal s set hash = sha256(p.hash || int8send(s.position) || s.entry_hash)
        from audit_seal p where p.position = s.position - 1 and s.position = ${position}`,
    ),
  );

  expect((await log.verify([])).findings).toMatchObject([{ wrong: 'seal_changed', position: 6 }]);
});
