import { beforeEach, expect, it } from 'vitest';
import { standingOf } from '../../testing/family.ts';
import { replacedParent, type ReplacedParent } from '../../testing/replaced-parent.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';
import { proposeCarryOvers } from './propose-carry-overs.ts';

const world = createWorld();
let office: Caller;
let site: string;
let lynn: ReplacedParent;
let carryOverId: string;

const standing = async (contact: string) =>
  (await standingOf(world.services, world.trust, contact))[world.trust.riverside];

beforeEach(async () => {
  site = world.trust.id;
  office = world.as(await world.administrator('account_admin'));
  lynn = await replacedParent(world);
  carryOverId = (await office.carryOver.of({ site, contactId: lynn.old }))[0]?.id ?? '';
});

it.each(['undo', 'dismiss'] as const)(
  'is carried over all the same after a mistaken “%s”',
  async (mistake) => {
    if (mistake === 'undo') await office.carryOver.carry({ site, carryOverId });
    await office.carryOver[mistake]({ site, carryOverId });

    await office.carryOver.carry({ site, carryOverId });
    await expect(office.carryOver.carry({ site, carryOverId })).rejects.toThrow('already_decided');
    expect(await standing(lynn.new)).toEqual({ status: 'active', reasons: [] });
    await office.carryOver.undo({ site, carryOverId });
    expect((await standing(lynn.old))?.status).toBe('ready_to_revoke');
  },
);

it('may be said to be two adults after it was undone', async () => {
  await office.carryOver.carry({ site, carryOverId });
  await office.carryOver.undo({ site, carryOverId });

  await office.carryOver.dismiss({ site, carryOverId });

  expect(await office.carryOver.of({ site, contactId: lynn.new })).toMatchObject([{ state: 'dismissed' }]);
});

it('is not carried over once an import has taken back what it was proposed for', async () => {
  await world.run(async (uow) => {
    await uow.sql('update person set gone_at = gatehouse_now() where id = $1', [lynn.new]);
    await proposeCarryOvers(uow, crypto.randomUUID());
  });

  await expect(office.carryOver.carry({ site, carryOverId })).rejects.toThrow('already_decided');
});
