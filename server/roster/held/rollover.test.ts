import { beforeEach, expect, it } from 'vitest';
import { importNext } from '../../testing/held-import.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const declare = (imports: 'paused' | 'widened', firstOn = '2027-01-04') =>
  world.run(({ sql }) =>
    sql(
      `insert into rollover (trust_id, school_id, title, last_on, first_on, imports, opened_by_name, opened_at)
       values (app_trust(), $1, '2026/27', '2026-11-01', $3, $2, 'test', gatehouse_now())`,
      [world.trust.riverside, imports, firstOn],
    ),
  );
const end = () => world.run(({ sql }) => sql('update rollover set cancelled_at = gatehouse_now()'));

beforeEach(() => importNext(world, { staff: 20, riverside: 60, hillside: 60 }));

it('lets as many students of a school leave as do, while its year is turning', async () => {
  const leaving = { staff: 20, riverside: 35, hillside: 60 };
  expect(await importNext(world, leaving)).toMatchObject({ state: 'held' });
  await declare('widened');
  expect(await importNext(world, leaving)).toMatchObject({ state: 'done' });
  expect(await importNext(world, { ...leaving, hillside: 35 })).toMatchObject({ state: 'held' });
  expect(await importNext(world, { ...leaving, staff: 4 })).toMatchObject({ state: 'held' });
});

it('puts every import aside while the rollover has them wait, also against approval', async () => {
  await declare('paused');
  const { state, reason, importId } = await importNext(world, { staff: 20, riverside: 59, hillside: 60 });
  expect({ state, reason }).toEqual({
    state: 'held',
    reason: 'imports wait while the rollover of Riverside Primary is under way',
  });
  const api = world.as(await world.administrator('account_owner'));
  const approve = () => api.roster.approveHeld({ site: world.trust.id, importId });
  await expect(approve()).rejects.toMatchObject({ cause: { code: 'rollover_open' } });
  await end();
  expect(await approve()).toMatchObject({ state: 'applied', people: 1 });
});

it('is as strict as always again once a rollover that nobody finished is two weeks into the new year', async () => {
  await declare('paused', '2026-11-06');
  const leaving = { staff: 20, riverside: 35, hillside: 60 };
  const { reason } = await importNext(world, leaving);
  expect(reason).toBe('25 of 140 people would leave at once');
  await end();
  await declare('widened', '2026-11-07');
  expect(await importNext(world, leaving)).toMatchObject({ state: 'done' });
});
