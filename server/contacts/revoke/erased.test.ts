import { expect, it } from 'vitest';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('is erased with the password that was put aside, and with what the office wrote of them', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const parent = await addRegisteredParent(world, { familyName: 'Lovegrove' });
  const { contactId, accountId } = parent;
  const owner = world.as(await world.administrator('account_owner'));
  const studentId = parent.children[schoolId] ?? '';
  await owner.contacts.setChildAccess({ site, contactId, studentId, access: false, note: 'Ring Lovegrove' });
  await parent.childLeaves(schoolId);
  await owner.contacts.revoke({ site, schoolId, contactId, note: 'Lovegrove moved' });
  await world.run(({ sql }) => sql('update person set gone_at = gatehouse_now() where id = $1', [contactId]));

  await owner.people.erase({ site, subject: { kind: 'person', id: contactId }, name: 'Priya Lovegrove' });

  const kept = await world.database.asOwner('select from kept_credential where account_id = $1', [accountId]);
  expect(kept).toEqual([]);
  const traces = await world.rows(
    `select from contact_standing where revoke_note is not null or sort_name like '%lovegrove%' or search_text like '%lovegrove%'
     union all select from guardianship where access_note is not null`,
  );
  expect(traces).toEqual([]);
  await expect(owner.contacts.restore({ site, schoolId, contactId })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});
