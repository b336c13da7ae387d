import { expect, it } from 'vitest';
import { addContact } from '../../testing/family.ts';
import { holdOne, importNext } from '../../testing/held-import.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const site = () => world.trust.id;
const owner = async () => world.as(await world.administrator('account_owner'));
const refused = (code: string) => ({ cause: { code } });
const all = { staff: 10, riverside: 30, hillside: 30 };

/** Everything that the roster says of the trust today. */
const roster = () =>
  world.rows(
    `select 'person' as what, external_id as id from person where trust_id = app_trust() and gone_at is null
     union all select 'role', external_id from active_affiliation where trust_id = app_trust()
     union all select 'school', external_id from school where trust_id = app_trust() and gone_at is null
     union all select 'tie', student_id || ' ' || contact_id from active_guardianship where trust_id = app_trust() order by 1, 2`,
  );

it('brings back whoever left by it, as they were, and says so once', async () => {
  await importNext(world, all);
  const before = await roster();
  const missing = { staff: 10, riverside: 30, hillside: 0, withoutHillside: true };
  const { importId } = await importNext(world, { ...missing, riverside: 28 });
  const [api, other] = [await owner(), await owner()];
  await api.roster.approveHeld({ site: site(), importId });
  await other.roster.approveHeld({ site: site(), importId });
  expect((await api.roster.held({ site: site(), importId })).returns).toMatchObject({
    people: 32,
    others: 0,
  });

  expect(await api.roster.undoHeld({ site: site(), importId })).toEqual({ people: 32, others: 0 });
  expect(await roster()).toEqual(before);
  expect(await api.roster.held({ site: site(), importId })).toMatchObject({
    returns: null,
    undoneAt: world.now.toISOString(),
  });
  await expect(api.roster.undoHeld({ site: site(), importId })).rejects.toMatchObject(
    refused('illegal_transition'),
  );
});

it('makes the family of a child who is back their contact again', async () => {
  await importNext(world, all);
  const [child] = await world.rows<{ id: string }>(
    `select id from person where external_id = 'hill-29' and trust_id = app_trust()`,
  );
  const contactId = await addContact(world.services, world.trust);
  await world.run(({ sql }) =>
    sql('insert into guardianship (trust_id, source_id, student_id, contact_id) values (app_trust(), $1, $2, $3)', [
      world.trust.sourceId, child?.id, contactId,
    ]),
  ); // prettier-ignore
  const standing = () =>
    world.rows('select status from contact_standing where contact_id = $1 and school_id = $2', [
      contactId,
      world.trust.hillside,
    ]);
  const [before] = await standing();
  const { importId } = await importNext(world, { staff: 10, riverside: 20, hillside: 20 });
  const api = await owner();
  await api.roster.approveHeld({ site: site(), importId, kinds: ['student'] });
  expect(await standing()).not.toEqual([before]);
  await api.roster.undoHeld({ site: site(), importId });
  expect(await standing()).toEqual([before]);
});

it('leaves whoever has come back and left again since, and brings back for thirty days', async () => {
  const importId = await holdOne(world);
  const api = await owner();
  await api.roster.approveHeld({ site: site(), importId });
  const decided = world.now;
  await importNext(world, { ...all, hillside: 29 });
  for (const hillside of [28, 28]) await importNext(world, { ...all, hillside });
  expect(
    await world.rows(`select from person where trust_id = app_trust() and gone_at is not null`),
  ).toHaveLength(2);
  expect((await api.roster.held({ site: site(), importId })).returns).toMatchObject({
    people: 1,
    others: 19,
  });

  world.pass({ hours: 717 });
  expect(world.now.getTime() - decided.getTime()).toBe(720 * 3_600_000);
  await expect(api.roster.undoHeld({ site: site(), importId })).rejects.toMatchObject(
    refused('undo_too_late'),
  );
  world.pass({ hours: -1 });
  expect(await api.roster.undoHeld({ site: site(), importId })).toEqual({ people: 1, others: 19 });
});

it('brings back only those who were approved, and nobody by one that was discarded', async () => {
  const importId = await holdOne(world);
  const api = await owner();
  await api.roster.approveHeld({ site: site(), importId, schools: [world.trust.hillside] });
  expect(await api.roster.undoHeld({ site: site(), importId })).toEqual({ people: 10, others: 0 });
  const { importId: next } = await importNext(world, { staff: 10, riverside: 10, hillside: 30 });
  await api.roster.discardHeld({ site: site(), importId: next });
  await expect(api.roster.undoHeld({ site: site(), importId: next })).rejects.toMatchObject(
    refused('illegal_transition'),
  );
});
