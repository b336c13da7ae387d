import { expect, it } from 'vitest';
import { claimMails } from '../../mail/claim-mails.ts';
import { queueMails } from '../../mail/queue-mails.ts';
import { addStudent, standingOf } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { addWelcome } from '../../testing/welcome-under-way.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'Court order of 3 March: no contact with the child.';
const lead = async (schoolId?: string) => world.as(await world.administrator('account_admin', schoolId));
const statusOf = async (contactId: string) =>
  Object.values(await standingOf(world.services, world.trust, contactId)).map(({ status }) => status);
const stateOf = async (table: string, id: string) =>
  (await world.rows<{ state: string }>(`select state from ${table} where id = $1`, [id]))[0]?.state;

it('ends sessions, welcomes in every school, links and waiting mails at once, and mails nothing', async () => {
  const { riverside, hillside, id: site } = world.trust;
  const parent = await addRelative(world);
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [parent.contactId] });
  const browser = await parent.signIn();
  const welcome = await addWelcome(world, parent.contactId, hillside);
  const notice = await world.run((uow) =>
    queueMails(uow, [
      {
        template: 'access-removed',
        to: { name: 'Priya Shah', address: parent.email },
        data: {},
        contactId: parent.contactId,
      },
    ]),
  );
  const before = await world.rows('select id from mail');

  const placed = await (
    await lead(riverside)
  ).blocks.place({ site: riverside, contactId: parent.contactId, studentId: null, reason });

  expect(placed).toMatchObject({ sessions: 1, welcomes: 1, mails: 1, waiting: 0 });
  expect(await browser.whoIs()).toBeNull();
  await expect(parent.signIn()).rejects.toThrow('wrong_password');
  expect(await statusOf(parent.contactId)).toEqual(['blocked', 'blocked']);
  expect(await stateOf('invitation', welcome.invitationId)).toBe('cancelled');
  expect(await stateOf('mail', notice[0] ?? '')).toBe('abandoned');
  expect(await world.rows('select id from mail')).toHaveLength(before.length);
  expect(await world.audited()).toEqual(expect.arrayContaining(['invitation.cancelled', 'block.placed']));
  await expect(
    (await lead()).blocks.place({ site, contactId: parent.contactId, studentId: null, reason }),
  ).rejects.toThrow('block_exists');
});

it('keeps a contact from one child, and leaves the school of the other alone', async () => {
  const { riverside, hillside, id: site } = world.trust;
  const parent = await addRelative(world);
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [parent.contactId] });
  await world.run(({ sql }) => sql('update contact_standing set admitted_at = now()'));
  const there = await addWelcome(world, parent.contactId, hillside);
  const here = await addWelcome(world, parent.contactId, riverside);
  const { contactId, studentId } = parent;

  await (await lead()).blocks.place({ site, contactId, studentId, reason });

  const standing = await standingOf(world.services, world.trust, contactId);
  expect([standing[riverside]?.status, standing[hillside]?.status]).toEqual(['blocked', 'active']);
  expect(await stateOf('invitation', here.invitationId)).toBe('cancelled');
  expect(await stateOf('invitation', there.invitationId)).toBe('pending');
  expect(await (await parent.signIn()).whoIs()).not.toBeNull();
});

it('lets the other parent with the same mailbox have their mail', async () => {
  const parent = await addRelative(world);
  const mail = (name: string) =>
    world.run((uow) =>
      queueMails(uow, [{ template: 'access-removed', to: { name, address: parent.email }, data: {} }]),
    );
  await addRelative(world, { email: null, familyName: 'Okafor' }, parent.studentId);
  await world.run(({ sql }) =>
    sql(`update person set email = $1 where family_name = 'Okafor' and trust_id = $2`, [
      parent.email,
      world.trust.id,
    ]),
  );
  const [theirs] = await mail('Priya Shah');
  const [others] = await mail('Sam Okafor');

  await (
    await lead()
  ).blocks.place({ site: world.trust.id, contactId: parent.contactId, studentId: null, reason });

  expect(await stateOf('mail', theirs ?? '')).toBe('abandoned');
  expect(await stateOf('mail', others ?? '')).toBe('queued');
});

it('lets no mail leave that is queued for them afterwards', async () => {
  const { contactId, accountId, email } = await addRelative(world);
  await (await lead()).blocks.place({ site: world.trust.id, contactId, studentId: null, reason });
  const to = { name: 'Priya Shah', address: email };
  const more = [{ contactId }, { accountId }];
  await world.run((uow) =>
    queueMails(
      uow,
      more.map((whom) => ({ template: 'access-removed', to, data: {}, ...whom })),
    ),
  );

  const { letters, taken } = await world.run((uow) => claimMails(uow, { limit: 50 }));

  expect([taken, letters]).toEqual([2, []]);
});

it('is nothing that somebody does to themselves, or to people and children of other schools', async () => {
  const { riverside, hillside, id: site } = world.trust;
  const parent = await addRelative(world);
  const elsewhere = await addRelative(world);
  const sibling = await addStudent(world.services, world.trust, {
    schools: [hillside],
    contacts: [parent.contactId],
  });
  const { contactId } = parent;
  const admin = await world.administrator('account_admin');
  await world.run(({ sql }) =>
    sql('update registration set account_id = $1 where person_id = $2', [admin.accountId, contactId]),
  );

  await expect(world.as(admin).blocks.place({ site, contactId, studentId: null, reason })).rejects.toThrow(
    'self_change',
  );
  const there = await lead(hillside);
  await expect(
    there.blocks.place({ site: hillside, contactId: elsewhere.contactId, studentId: null, reason }),
  ).rejects.toThrow('not_found');
  await expect(
    (await lead(riverside)).blocks.place({ site: riverside, contactId, studentId: sibling, reason }),
  ).rejects.toThrow('not_found');
});

it('tells only those who look after blocks why, and the others whom to ask', async () => {
  const { contactId } = await addRelative(world);
  const { riverside: site } = world.trust;
  const admin = await world.administrator('account_admin', site);
  await world.as(admin).blocks.place({ site, contactId, studentId: null, reason });
  const office = world.as(await world.administrator('full_edit', site));

  expect(await office.blocks.of({ site, contactId })).toEqual({
    blocked: true,
    ask: [admin.name],
    details: null,
  });
  expect(await office.blocks.count({ site })).toEqual({ waiting: 0, lifts: 0 });
  expect((await world.as(admin).blocks.of({ site, contactId })).details?.blocks).toMatchObject([{ reason }]);
  const observer = world.as(await world.administrator('observer', site));
  const log = await observer.audit.list({ site });
  expect(JSON.stringify(log)).toContain('blocked Priya');
  expect(JSON.stringify(log)).not.toContain('Court order');
  const kept = await world.database.asOwner<{ text: string }>(
    `select row_to_json(e)::text as text from audit_entry e union all select row_to_json(m)::text from mail m`,
  );
  expect(kept.map(({ text }) => text).join()).not.toContain('Court order');
});
