import { expect, it } from 'vitest';
import { sealedLog } from '../../testing/sealed-log.ts';

const odd = [
  '"quoted" \\ \b\f\n\r\t',
  String.fromCharCode(1, 31, 127),
  'Siân 校長 \u{1F393} \u2028',
  '</script>',
  '',
];

it('writes out by itself what the database wrote out to seal it, whatever somebody typed', async () => {
  const log = await sealedLog();
  for (const text of odd)
    await log.database.asOwner(
      `insert into audit_entry (at, actor_label, action, subject_kind, subject_id, details, request_id, school_id, acting_as,
         before, after, sealed)
       select now() + interval '1 microsecond', $1, 'test.done', 'trust', $1,
         jsonb_build_object('n', 1e40, 'more', array[$1], 'of ' || $1, 0.10), $1, uuidv7(), $1, 'null',
         jsonb_build_object('deep', jsonb_build_object('down', $1::text)), '{"x": "eA=="}'`,
      [text],
    );
  await log.seal();

  expect(await log.verify()).toMatchObject({ seals: 35, findings: [] });
});
