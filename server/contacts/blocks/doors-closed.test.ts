import { expect, it } from 'vitest';
import { resetToken } from '../../accounts/reset-token.ts';
import { queueMails } from '../../mail/queue-mails.ts';
import { addContact, standingOf } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { addWelcome } from '../../testing/welcome-under-way.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'Court order';
const lead = async (schoolId?: string) => world.as(await world.administrator('account_admin', schoolId));
const stateOf = async (table: string, id: string | undefined) =>
  (await world.rows<{ state: string }>(`select state from ${table} where id = $1`, [id]))[0]?.state;
const mailTo = async (accountId: string, address: string) =>
  (
    await world.run((uow) =>
      queueMails(uow, [
        { template: 'access-removed', to: { name: 'Somebody', address }, data: {}, accountId },
      ]),
    )
  )[0];

/** Two records that look alike, of which one is blocked and the other one waits, with a welcome on its way. */
async function waits() {
  const twin = { givenName: 'Amir', familyName: `Shah${crypto.randomUUID().slice(0, 6)}` };
  const { contactId, studentId } = await addRelative(world, twin);
  const again = await addRelative(world, twin, studentId);
  const { invitationId } = await addWelcome(world, again.contactId, world.trust.riverside);
  const phone = await again.signIn();
  const api = await lead();
  const site = world.trust.id;
  await api.blocks.place({ site, contactId, studentId: null, reason });
  const { waiting } = await api.blocks.list({ site });
  const row = waiting.find(({ contact }) => contact.contactId === again.contactId);
  return { api, site, likenessId: row?.likenessId ?? '', invitationId, contactId, again, phone };
}

it('abandons a mail to the account, and lets one leave to whoever works here, too', async () => {
  const [parent, teacher] = [await addRelative(world), await addRelative(world)];
  const personId = await world.staff();
  await world.run(({ sql }) =>
    sql(
      'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, now())',
      [personId, teacher.accountId],
    ),
  );
  const mails = [
    await mailTo(parent.accountId, 'elsewhere@family.example'),
    await mailTo(teacher.accountId, 'teacher@school.example'),
  ];
  const api = await lead();
  for (const { contactId } of [parent, teacher])
    await api.blocks.place({ site: world.trust.id, contactId, studentId: null, reason });

  expect([await stateOf('mail', mails[0]), await stateOf('mail', mails[1])]).toEqual(['abandoned', 'queued']);
});

it('abandons a mail in their name to a mailbox that two read, and lets the other one’s leave', async () => {
  const email = `both.${crypto.randomUUID().slice(0, 8)}@family.example`;
  const father = await addRelative(world, { givenName: 'Amir', familyName: 'Shah', email });
  await addContact(world.services, world.trust, { givenName: 'Beth', familyName: 'Shah', email });
  const mails = await world.run((uow) =>
    queueMails(
      uow,
      ['Amir Shah', 'Beth Shah'].map((name) => ({
        template: 'access-removed',
        to: { name, address: email },
        data: {},
      })),
    ),
  );
  const { contactId } = father;
  await (await lead()).blocks.place({ site: world.trust.id, contactId, studentId: null, reason });

  expect([await stateOf('mail', mails[0]), await stateOf('mail', mails[1])]).toEqual(['abandoned', 'queued']);
});

it('takes back a welcome that ran out, too: nobody asks for it anew', async () => {
  const { contactId, email } = await addRelative(world);
  const own = await addWelcome(world, contactId, world.trust.riverside);
  const mother = await addRelative(world, { givenName: 'Beth' });
  const hers = await addWelcome(world, mother.contactId, world.trust.riverside);
  await world.run(async ({ sql }) => {
    await sql('update invitation set email = $2 where id = $1', [hers.invitationId, email]);
    await sql(`update invitation set state = 'expired' where id = any ($1)`, [
      [own.invitationId, hers.invitationId],
    ]);
  });
  await (await lead()).blocks.place({ site: world.trust.id, contactId, studentId: null, reason });

  for (const { invitationId } of [own, hers])
    expect(await stateOf('invitation', invitationId)).toBe('cancelled');
});

it('makes a link for a new password void for good, also once the block is lifted', async () => {
  const { contactId, email, accountId } = await addRelative(world);
  await world.as(null).accounts.requestReset({ email });
  const [reset] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    'select id, nonce from password_reset where account_id = $1',
    [accountId],
  );
  const token = reset ? resetToken(world.services.settings.linkKey, reset) : '';
  const [api, second, site] = [await lead(), await lead(), world.trust.id];
  const { blockId } = await api.blocks.place({ site, contactId, studentId: null, reason });
  const { approvalId } = await api.blocks.askToLift({ site, blockId, reason });
  await second.blocks.answerLift({ site, approvalId, answer: 'approve' });

  const { state } = await world.as(null).accounts.resetLanding({ token });
  expect(state).not.toBe('open');
});

const statusesOf = async ({ again }: Awaited<ReturnType<typeof waits>>) =>
  Object.values(await standingOf(world.services, world.trust, again.contactId)).map(({ status }) => status);

it('takes back the welcome of a record that is found to be the same, and leaves it to somebody else', async () => {
  const [same, other] = [await waits(), await waits()];
  await same.api.blocks.decide({ site: same.site, likenessId: same.likenessId, decision: 'same' });
  await other.api.blocks.decide({ site: other.site, likenessId: other.likenessId, decision: 'other' });

  expect(await stateOf('invitation', same.invitationId)).toBe('cancelled');
  expect(await stateOf('invitation', other.invitationId)).toBe('pending');
  await expect(same.again.signIn()).rejects.toThrow();
  await expect(other.again.signIn()).resolves.toBeDefined();
  expect([await statusesOf(same), await statusesOf(other)]).toEqual([['blocked'], ['active']]);
});

it('signs out whoever waits for good: who turns out to be somebody else signs in anew', async () => {
  const { api, site, likenessId, phone, again } = await waits();

  await api.blocks.decide({ site, likenessId, decision: 'other' });

  expect(await phone.whoIs()).toBeNull();
  expect(await (await again.signIn()).whoIs()).not.toBeNull();
});

it('is not for a school that has only one of the two records to decide', async () => {
  const { likenessId, contactId } = await waits();
  const { riverside, hillside } = world.trust;
  await world.run(({ sql }) =>
    sql('update contact_standing set school_id = $2 where contact_id = $1', [contactId, hillside]),
  );
  const here = await lead(riverside);

  const [row] = (await here.blocks.list({ site: riverside })).waiting.filter(
    (each) => each.likenessId === likenessId,
  );
  expect(row).toMatchObject({ reason: null, blocked: null });
  await expect(here.blocks.decide({ site: riverside, likenessId, decision: 'other' })).rejects.toThrow(
    'not_found',
  );
});
