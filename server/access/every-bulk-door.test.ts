import { expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { bulkSchool } from '../testing/bulk-school.ts';
import { heldBy } from '../testing/grants.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';

const world = createWorld();
const high = 'Tracker, Account Admin, Riverside Primary';

/** A school with one member of staff, and somebody there who tries to give a role to many at once. */
async function schoolWith(giver: SignedIn) {
  const school = await bulkSchool(world, 0);
  const { personId, email } = await addMember(world);
  return {
    ...school,
    personId,
    email,
    giver: world.as(giver),
    roleId: world.trust.role('Tracker', 'Account Admin'),
  };
}
type School = Awaited<ReturnType<typeof schoolWith>>;

const owner = () => world.administrator('account_owner');
const admins = {
  'an Account Admin of the trust': () => world.administrator('account_admin'),
  'an Account Admin of the school': () => world.administrator('account_admin', world.trust.riverside),
} as const;

/** Every way to give many people a role at once, carried out to its end. */
const doors: Readonly<Record<string, (school: School) => Promise<void>>> = {
  'a selection': async ({ giver, site, roleId, everybody, finish }) => {
    const { planId } = await giver.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
    await finish(planId);
  },

  'a file': async ({ giver, site, email, finish }) => {
    const text = `E-mail,Product,Role\n${email},Tracker,Account Admin\n`;
    const file = Buffer.from(text).toString('base64');
    const { planId } = await giver.plans.draftFromFile({ site, fileName: 'staff.csv', file });
    await giver.plans.approve({ site, planId });
    await finish(planId);
  },

  'a file that an Owner prepared': async ({ giver, site, email, finish }) => {
    const text = `E-mail,Product,Role\n${email},Tracker,Account Admin\n`;
    const file = Buffer.from(text).toString('base64');
    const { planId } = await world
      .as(await owner())
      .plans.draftFromFile({ site, fileName: 'staff.csv', file });
    await giver.plans.approve({ site, planId });
    await finish(planId);
  },

  'a change of role': async ({ giver, admin, site, personId, roleId, everybody, finish }) => {
    const lesser = { roleId: world.trust.role('Tracker', 'Full Edit') };
    await admin.invitations.send({ site, personId, offers: [lesser] });
    const change = { kind: 'change_role', roleId } as const;
    const { planId } = await giver.plans.makeChange({ site, who: everybody, change });
    await finish(planId);
  },
};

it.each(Object.entries(doors))('%s: an Account Owner gives it to many', async (_, through) => {
  const school = await schoolWith(await owner());

  await through(school);

  expect(await heldBy(world, school.personId)).toEqual([high]);
  expect(school.errors).toEqual([]);
});

it.each(
  Object.entries(doors).flatMap(([name, through]) =>
    Object.entries(admins).map(([who, giver]) => ({ name, who, through, giver })),
  ),
)('$name: $who gives it to nobody', async ({ through, giver }) => {
  const school = await schoolWith(await giver());

  const [outcome] = await atOnce(through(school));

  expect(['done', 'above_own_power', 'nobody_selected']).toContain(outcome);
  expect(await heldBy(world, school.personId)).not.toContain(high);
  expect(school.errors).toEqual([]);
});
