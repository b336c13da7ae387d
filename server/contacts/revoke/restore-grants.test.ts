import { expect, it } from 'vitest';
import { heldBy } from '../../testing/grants.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const tracker = 'Tracker, Partial Edit, Riverside Primary';
const evening = 'Parents Evening, Organiser, Riverside Primary';

/** A parent who also keeps marks and books evenings at Riverside, and whose access there was revoked. */
async function revoked({
  role = 'Partial Edit',
  endsAt = null,
}: { role?: string; endsAt?: string | null } = {}) {
  const { riverside: schoolId, id: site } = world.trust;
  const parent = await addRegisteredParent(world);
  const { contactId, accountId } = parent;
  const hold = (roleId: string, until: string | null = null) =>
    world.run(({ sql, now }) =>
      sql(
        `insert into "grant" (trust_id, account_id, person_id, product_id, product_role_id, school_id, managed_school_id, given_at, ends_at)
         select r.trust_id, $1, $2, r.product_id, r.id, $4, $4, $5, $6 from product_role r where r.id = $3`,
        [accountId, contactId, roleId, schoolId, now, until],
      ),
    );
  await hold(world.trust.role('Tracker', role), endsAt);
  await hold(world.trust.role('Parents Evening', 'Organiser'));
  await parent.childLeaves(schoolId);
  const owner = world.as(await world.administrator('account_owner'));
  const here = { site, schoolId, contactId };
  await owner.contacts.revoke(here);
  expect(await heldBy(world, contactId)).toEqual([]);
  const restore = async (as: 'full_edit' | 'account_owner' = 'full_edit') =>
    world.as(await world.administrator(as)).contacts.restore(here);
  return { parent, here, restore, hold, held: () => heldBy(world, contactId) };
}
const retire = (table: 'product' | 'product_role', roleId: string) =>
  world.run(({ sql, now }) =>
    sql(
      `update ${table} set retired_at = $2 where id = (select ${table === 'product' ? 'product_id' : 'id'} from product_role where id = $1)`,
      [roleId, now],
    ),
  );

it('gives back the roles that the revoke ended, each once, as grants of their own', async () => {
  const { parent, here, restore, held } = await revoked();
  expect(await restore()).toMatchObject({ roles: 2 });
  expect(await held()).toEqual([evening, tracker]);
  const before = await world.rows('select from "grant" where person_id = $1 and ended_at is not null', [
    parent.contactId,
  ]);
  expect(before).toHaveLength(2);
  const owner = world.as(await world.administrator('account_owner'));
  await owner.contacts.revoke(here);
  expect(await restore()).toMatchObject({ roles: 2 });
  expect(await held()).toEqual([evening, tracker]);
});

it('leaves ended whatever was retired since: the role, or the whole product', async () => {
  const { restore, held } = await revoked();
  await retire('product_role', world.trust.role('Tracker', 'Partial Edit'));
  await retire('product', world.trust.role('Parents Evening', 'Organiser'));
  expect(await restore()).toMatchObject({ roles: 0, status: 'ready_to_revoke' });
  expect(await held()).toEqual([]);
});

it('leaves ended what has run out since, at its last instant', async () => {
  const soon = await world.run(({ now }) =>
    Promise.resolve(new Date(now.getTime() + 24 * 3_600_000).toISOString()),
  );
  const { restore, held } = await revoked({ endsAt: soon });
  world.pass({ hours: 24 });
  expect(await restore()).toMatchObject({ roles: 1 });
  expect(await held()).toEqual([evening]);
});

it('leaves to whoever decided later what was given, and taken away again, since the revoke', async () => {
  const { parent, hold, restore, held } = await revoked();
  world.pass({ hours: 1 });
  await hold(world.trust.role('Tracker', 'Partial Read-only'));
  await world.run(({ sql }) =>
    sql(
      `update "grant" set ended_at = gatehouse_now(), end_reason = 'role_removed' where person_id = $1 and ended_at is null`,
      [parent.contactId],
    ),
  );
  expect(await restore()).toMatchObject({ roles: 1 });
  expect(await held()).toEqual([evening]);
});

it('gives nothing above the power of whoever restores', async () => {
  const { restore, held } = await revoked({ role: 'Account Admin' });
  expect(await restore()).toMatchObject({ roles: 1 });
  expect(await held()).toEqual([evening]);
  const other = await revoked({ role: 'Account Admin' });
  expect(await other.restore('account_owner')).toMatchObject({ roles: 2 });
});

it('gives nothing back to somebody who begins anew by a welcome', async () => {
  const { here, restore, held } = await revoked();
  await world.run(({ sql }) =>
    sql(
      `update contact_standing set revoked_at = null, revoke_reason = null where contact_id = $1 and school_id = $2`,
      [here.contactId, here.schoolId],
    ),
  );
  await expect(restore()).rejects.toMatchObject({ cause: { code: 'already_decided' } });
  expect(await held()).toEqual([]);
  expect(
    await world.rows('select from contact_standing where contact_id = $1 and revoked_grants <> $2', [
      here.contactId,
      [],
    ]),
  ).toEqual([]);
});
