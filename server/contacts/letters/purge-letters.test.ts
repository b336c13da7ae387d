import { expect, it } from 'vitest';
import { standingOf } from '../../testing/family.ts';
import { printOne, printPassword, takeUpLetter } from '../../testing/letters.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { welcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork } from '../../unit-of-work.ts';
import { purgeTrust } from '../../db/purge-trust.ts';

const world = createWorld();
const days = (count: number) => world.pass({ hours: 24 * count });
const purged = async () => (await world.run(purgeTrust)).letters;
const kept = (table: string) =>
  world.rows<{ hash: boolean }>(`select code_hash is not null as hash from ${table} order by id`);

it('is kept for 30 days after it was used or replaced, and then gone', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await office.family({ email: null });
  await printOne(office.api, contactId, office.site);
  await takeUpLetter(world, await printOne(office.api, contactId, office.site));
  days(30);
  expect(await purged()).toBe(0);

  world.pass({ seconds: 1 });
  expect(await purged()).toBe(2);

  expect(await kept('welcome_letter')).toEqual([]);
  const [{ told } = { told: 0 }] = await world.rows<{ told: number }>(
    `select count(*)::int as told from audit_entry where trust_id = $1 and action in ('contact.letter_printed', 'contact.letter_used')`,
    [world.trust.id],
  );
  expect(told).toBe(3);
});

it('still says that it was never answered, with nothing left of its code', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await office.family({ email: null });
  const code = await printOne(office.api, contactId, office.site);
  const status = async () => (await standingOf(world.services, world.trust, contactId))[office.site]?.status;
  days(28 + 30);
  expect(await purged()).toBe(0);
  expect(await kept('welcome_letter')).toEqual([{ hash: true }]);

  world.pass({ seconds: 1 });
  expect([await purged(), await purged()]).toEqual([1, 0]);

  const rows = await world.rows('select nonce, code_hash as hash from welcome_letter');
  expect(rows).toEqual([{ nonce: null, hash: null }]);
  expect(await status()).toBe('never_logged_in');
  await expect(takeUpLetter(world, code)).rejects.toMatchObject({ cause: { code: 'letter_code_wrong' } });
  await takeUpLetter(world, await printOne(office.api, contactId, office.site));
});

it('is kept as long when it was for a new password', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await addRegisteredParent(world);
  await printPassword(office.api, contactId, office.site);
  days(10);
  await printPassword(office.api, contactId, office.site);
  days(30);
  expect(await purged()).toBe(0);

  world.pass({ seconds: 1 });
  expect(await purged()).toBe(1);
  expect(await kept('password_letter')).toEqual([{ hash: true }]);

  days(28);
  expect(await purged()).toBe(1);
  expect(await kept('password_letter')).toEqual([]);
});

it('is no other trust’s to destroy', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await office.family({ email: null });
  await printOne(office.api, contactId, office.site);
  days(60);
  const other = await world.anotherTrust();

  const { letters } = await unitOfWork(world.services, systemActor('test', other.id), purgeTrust);

  expect([letters, await kept('welcome_letter')]).toEqual([0, [{ hash: true }]]);
});
