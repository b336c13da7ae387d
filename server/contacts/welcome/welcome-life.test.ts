import { beforeEach, expect, it } from 'vitest';
import { expireInvitations } from '../../invitations/expire-invitations.ts';
import { claimMails } from '../../mail/claim-mails.ts';
import { remindInvitees } from '../../reminders/remind-invitees.ts';
import { standingOf } from '../../testing/family.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

const templates = async () =>
  (await world.rows<{ template: string }>('select template from mail order by created_at, id')).map(
    ({ template }) => template,
  );
const remind = () => world.run((uow) => remindInvitees(uow, { limit: 100 }));
const visitor = () => world.as(null).invitations;
const noChild = 'update guardianship set gone_at = gatehouse_now() where contact_id = $1';

it('reminds three days and one day before the end, once each', async () => {
  const { contactId } = await office.family();
  await office.welcome(contactId);
  world.pass({ hours: 97 });
  for (const _ of [1, 2]) await remind();
  world.pass({ hours: 48 });
  for (const _ of [1, 2]) await remind();

  expect(await templates()).toEqual(['welcome', 'welcome-reminder', 'welcome-last-reminder']);
});

it('reminds nobody who may not come in any more, nor where the trust has switched it off', async () => {
  const { contactId } = await office.family();
  await office.welcome(contactId);
  await world.run(({ sql }) => sql(noChild, [contactId]));
  const other = await office.family();
  await office.welcome(other.contactId);
  world.pass({ hours: 97 });
  const owner = world.as(await world.administrator('account_owner'));
  await owner.trust.changeSettings({ site: world.trust.id, reminders: false });
  await remind();
  await owner.trust.changeSettings({ site: world.trust.id, reminders: true });
  await remind();

  const reminded = await world.rows<{ id: string }>(
    `select i.person_id as id from mail m join invitation i on i.id = m.invitation_id where m.template = 'welcome-reminder'`,
  );
  expect(reminded).toEqual([{ id: other.contactId }]);
});

it('runs out after 168 hours, tells the office, and is still Never Logged In', async () => {
  const { contactId } = await office.family();
  const token = await office.welcome(contactId);
  world.pass({ hours: 168 });
  expect((await visitor().landing({ token })).state).toBe('expired');

  await world.run((uow) => expireInvitations(uow, { limit: 100 }));

  expect(await templates()).toEqual(['welcome', 'expired-digest']);
  const standing = await standingOf(world.services, world.trust, contactId);
  expect(standing[world.trust.riverside]?.status).toBe('never_logged_in');
});

it('sends a new link to the address of today to whoever asks with one that has run out', async () => {
  const { contactId } = await office.family();
  const token = await office.welcome(contactId);
  world.pass({ hours: 169 });
  await world.run(({ sql }) =>
    sql(`update person set email = 'new@family.example' where id = $1`, [contactId]),
  );

  expect(JSON.stringify(await visitor().landing({ token }))).not.toContain('@');
  expect(await visitor().askAgain({ token })).toEqual({ sentTo: 'the address that the school has' });

  const [invitation] = await world.rows<{ id: string }>('select id from invitation where person_id = $1', [
    contactId,
  ]);
  expect((await visitor().landing({ token: await newestLink(world, invitation?.id ?? '') })).state).toBe(
    'open',
  );
});

it('sends no new link to whoever may not come in any more, and does not say why', async () => {
  const { contactId } = await office.family();
  const token = await office.welcome(contactId);
  world.pass({ hours: 169 });
  await world.run(({ sql }) => sql(noChild, [contactId]));

  expect(await visitor().askAgain({ token })).toEqual({ sentTo: null });
});

it('tells the office of whoever declines, with where to look', async () => {
  const { contactId } = await office.family({ givenName: 'Priya', familyName: 'Shah' });
  const token = await office.welcome(contactId);

  await visitor().decline({ token, reason: 'Not my child' });

  const [told] = await world.rows<{ data: Record<string, string> }>(
    `select data from mail where template = 'invitation-declined'`,
  );
  expect(told?.data).toMatchObject({ reasonLines: 'Not my child', inviteeName: 'Priya Shah' });
  expect(told?.data['listUrl']).toContain(`/sites/${office.site}/contacts?q=`);
});

it('says in its mail which children it is for and what to sign in with, and is not sent to whoever may not come in', async () => {
  const { contactId } = await office.family({ email: 'priya.mail@family.example' });
  await office.welcome(contactId);
  const gone = await office.family();
  await office.welcome(gone.contactId);
  await world.run(({ sql }) => sql(noChild, [gone.contactId]));

  const { taken, letters } = await world.run((uow) => claimMails(uow, { limit: 10 }));

  expect(taken).toBe(2);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.words).toMatchObject({
    childrenLines: 'Mia Shah',
    signInWith: 'priya.mail@family.example',
    placeName: 'Riverside Primary',
    acceptUrl: expect.stringContaining('/welcome/'),
  });
});
