import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { addMember } from '../testing/member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

async function memberWith(product = 'Tracker', role = 'Full Edit') {
  const member = await addMember(world);
  const owner = world.as(await world.administrator('account_owner'));
  const site = product === 'Insights' ? world.trust.id : world.trust.riverside;
  const give = (name: string, of = product) =>
    owner.invitations.send({
      site,
      personId: member.personId,
      offers: [{ roleId: world.trust.role(of, name) }],
    });
  await give(role);
  return { ...member, owner, site, give };
}

it('signs somebody in to a product, and says who they are and what they may do', async () => {
  const member = await memberWith();
  const tracker = await connectProduct(world, portal);

  const tokens = await tracker.signIn(portal.browser(await member.signIn()));

  expect(tokens.claims()).toMatchObject({
    name: 'Mei Herrera',
    email: member.email,
    roles: [
      {
        role: 'Full Edit',
        preset: 'full_edit',
        school: { id: world.trust.riverside, name: 'Riverside Primary' },
        trust: { id: world.trust.id },
      },
    ],
  });
  expect(await tracker.userinfo(tokens.access_token)).toMatchObject({
    name: 'Mei Herrera',
    email: member.email,
  });
  expect(await tracker.introspect(tokens.access_token)).toMatchObject({ active: true });
  expect(tokens.expires_in).toBe(600);
});
