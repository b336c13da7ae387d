import { expect, it } from 'vitest';
import { inviteOne } from '../testing/invite.ts';
import { newestLink } from '../testing/newest-link.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** An open invitation to Insights, and what its link shows. */
async function invited() {
  const { invitationId } = await inviteOne(world);
  const token = await newestLink(world, invitationId);
  return { offers: async () => (await world.as(null).invitations.landing({ token })).invitation };
}

it.each([
  ['was retired', 'update product_role set retired_at = gatehouse_now()'],
  ['is over', 'update offer set ends_at = gatehouse_now()'],
  ['may not be given any more by whoever invited', 'update administrator set ended_at = gatehouse_now()'],
])('shows nothing of an open invitation when what it offers %s', async (_, lose) => {
  const { offers } = await invited();
  expect(await offers()).toMatchObject({ offers: [{ product: 'Insights', role: 'Full Edit' }] });

  await world.run(({ sql }) => sql(lose));

  expect(await offers()).toMatchObject({ siteName: world.trust.name, offers: [] });
});
