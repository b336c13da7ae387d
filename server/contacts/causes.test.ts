import { expect, it } from 'vitest';
import { addContact, addStudent, admitContact } from '../testing/family.ts';
import { rosterSays } from '../testing/roster-says.ts';
import { createWorld } from '../testing/world.ts';
import type { ContactFilter } from './contact-filter.ts';

const world = createWorld();

it('shows of each cause those whom it is about, and nobody else who lost the portal in another way', async () => {
  const { services, trust } = world;
  const site = trust.riverside;
  const owner = world.as(await world.administrator('account_owner'));
  await world.run(({ sql }) =>
    sql(`insert into contact_type (trust_id, code, name, portal) values ($1, 'C2', 'Carer', true)`, [
      trust.id,
    ]),
  );
  const family = async (familyName: string, type: string) => {
    const contactId = await addContact(services, trust, { givenName: 'Priya', familyName, type });
    const studentId = await addStudent(services, trust, { contacts: [contactId] });
    await admitContact(services, trust, contactId);
    return { contactId, studentId };
  };
  await family('Kind', 'C2');
  const off = await family('Off', 'parent');
  const ended = await family('Ended', 'parent');
  await family('Stays', 'parent');
  await owner.contacts.changeType({ site: trust.id, code: 'C2', name: 'Carer', portal: false });
  await rosterSays(world).switchedOff(off.contactId);
  await owner.contacts.setChildAccess({ site, ...ended, access: false, note: 'Asked for by the mother' });

  const { causes } = await owner.contacts.causes({ site });
  expect(causes.map(({ type, switchedOff, count }) => [type?.name, switchedOff, count])).toEqual(
    expect.arrayContaining([
      ['Carer', false, 1],
      [undefined, true, 1],
      [undefined, false, 1],
    ]),
  );
  for (const [filter, name] of [
    [{ reason: 'portal_flag_removed', type: 'C2' }, 'Priya Kind'],
    [{ reason: 'switched_off' }, 'Priya Off'],
    [{ reason: 'children_ended' }, 'Priya Ended'],
  ] satisfies [ContactFilter, string][]) {
    const all = await owner.contacts.list({ site, status: 'ready_to_revoke', ...filter });
    expect(all.rows.map((row) => row.name)).toEqual([name]);
    expect(all.counts.ready_to_revoke.count).toBe(1);
    const searched = await owner.contacts.list({ site, q: 'priya', ...filter });
    expect(searched.rows.map((row) => row.name)).toEqual([name]);
  }
});
