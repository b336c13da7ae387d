import { beforeEach, expect, it } from 'vitest';
import { Invitation } from '../invitations/invitation.ts';
import { tokenOf } from '../invitations/token-of.ts';
import { planMaker } from '../plans/plan-maker.ts';
import { runPlanChunk } from '../plans/run-plan.ts';
import { atOnce, inRounds } from '../testing/at-once.ts';
import { addHolder } from '../testing/holder.ts';
import { addMember } from '../testing/member.ts';
import { nothing, standing } from '../testing/standing.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';
import { unitOfWork } from '../unit-of-work.ts';

const world = createWorld();

let owner: Caller;
beforeEach(async () => {
  owner = world.as(await world.administrator('account_owner'));
});

it('leaves nothing to somebody who accepts while their access is revoked', async () => {
  const site = world.trust.id;
  await inRounds(async () => {
    const email = `ada.${crypto.randomUUID()}@northgate.example`;
    const personId = await world.staff({ email });
    await owner.invitations.send({
      site,
      personId,
      offers: [{ roleId: world.trust.role('Insights', 'Full Edit') }],
    });
    const token = await world.run(async ({ em, settings }) =>
      tokenOf(settings, await em.findOneOrFail(Invitation, { personId })),
    );
    const invitee = world.as(await addHolder(world, email));
    const accept = invitee.invitations.accept({ token, how: { signedIn: true } });

    const [accepted, revoked] = await atOnce(accept, owner.access.revoke({ site, personId }));

    expect(accepted).toBe('done');
    const there = { registered: true, grants: 1, password: true, sessions: 1 };
    expect(await standing(world, personId)).toEqual(revoked === 'done' ? nothing : there);
  });
});

it('leaves no session to somebody who signs in while their access is revoked', async () => {
  const site = world.trust.id;
  await inRounds(async () => {
    const member = await addMember(world);
    const { email, password } = member;
    const browser = await member.signIn();

    const [, revoked] = await atOnce(
      (await browser.api()).accounts.signIn({ email, password }),
      owner.access.revoke({ site, personId: member.personId }),
    );

    expect(revoked).toBe('done');
    expect(await standing(world, member.personId)).toEqual(nothing);
  });
});

it('revokes what a plan gives in the same moment, or lets the plan begin anew', async () => {
  const site = world.trust.id;
  const roleId = world.trust.role('Insights', 'Full Edit');
  await inRounds(async () => {
    const { personId } = await addMember(world);
    const { planId } = await owner.invitations.sendMany({
      site,
      who: { ids: [personId] },
      offers: [{ roleId }],
    });
    const maker = await planMaker(world.services, { trustId: site, planId });
    const run = unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId));

    await atOnce(run, owner.access.revoke({ site, personId }));

    const there = await standing(world, personId);
    expect(there).toEqual(nothing);
  });
});

it('carries out two plans over the same people without one stopping the other', async () => {
  const site = world.trust.id;
  const roleId = world.trust.role('Insights', 'Full Edit');
  const people = await world.manyStaff(Array.from({ length: 60 }, () => ({})));
  for (const round of [0, 1, 2, 3, 4]) {
    const ids = people.slice(round * 12, round * 12 + 12);
    const run = async () => {
      const { planId } = await owner.invitations.sendMany({ site, who: { ids }, offers: [{ roleId }] });
      const maker = await planMaker(world.services, { trustId: site, planId });
      await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId));
    };

    expect(await atOnce(run(), run())).toEqual(['done', 'done']);

    expect(await world.rows('select from invitation where person_id = any ($1)', [ids])).toHaveLength(12);
  }
});
