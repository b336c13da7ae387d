import { expect, it } from 'vitest';
import { connectInOffice } from '../testing/connect-in-office.ts';
import { addTestEndpoint } from '../testing/event-endpoint.ts';
import { eventsTold } from '../testing/events-told.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const settle = (type: string, state: string) =>
  world.run(({ sql }) =>
    sql<{ id: string }>(
      `update event_delivery d set state = $2, ended_at = gatehouse_now() from product_event v
       where v.id = d.event_id and v.type = $1 returning d.id`,
      [type, state],
    ),
  );

it('never sends again that somebody was given what they have no more', async () => {
  const { productId, endpointId } = await addTestEndpoint(world);
  const one = { site: world.trust.id, productId, endpointId };
  const { events } = world.as(await world.administrator('account_owner'));
  const { give, accountId } = await addTeacher(world);
  await give(world.trust.id, 'Insights', 'Full Edit');
  const [given] = await settle('grant.given', 'given_up');
  const deliveryId = given?.id ?? '';
  expect(await events.sendAgain({ ...one, deliveryId })).toEqual({ count: 1 });

  await settle('grant.given', 'given_up');
  await world.run(({ sql }) =>
    sql(`update "grant" set ended_at = gatehouse_now(), end_reason = 'role_removed' where account_id = $1`, [
      accountId,
    ]),
  );
  await settle('grant.ended', 'given_up');
  await settle('account.revoked', 'delivered');

  await expect(events.sendAgain({ ...one, deliveryId })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
  expect(await events.sendAgain({ ...one, deliveryId: null })).toEqual({ count: 1 });
  const [first] = await world.rows('select state from event_delivery order by position');
  expect(first).toEqual({ state: 'given_up' });
});

it('tells no name and no address to a product that may not know them when somebody signs in', async () => {
  await addTestEndpoint(world);
  await connectInOffice(world, 'Insights', { scopes: ['roles'] });
  const { give } = await addTeacher(world);

  await give(world.trust.id, 'Insights', 'Full Edit');

  const [event] = await eventsTold(world);
  expect(event?.data).toMatchObject({ name: null, email: null, roles: [{ role: 'Full Edit' }] });
});
