import { expect, it } from 'vitest';
import { tellNewDevice } from '../../factors/tell-new-device.ts';
import { claimMails } from '../../mail/claim-mails.ts';
import { queueMails } from '../../mail/queue-mails.ts';
import { addStudent } from '../../testing/family.ts';
import { oneMailbox } from '../../testing/one-mailbox.ts';
import { blockContact } from '../../testing/parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

/** Two parents with one mailbox; and what is sent to it from now on. */
async function written() {
  const parents = await oneMailbox(world);
  await world.run((uow) => claimMails(uow, { limit: 50 }));
  const sent = async () => {
    const { letters } = await world.run((uow) => claimMails(uow, { limit: 50 }));
    return letters
      .filter(({ toAddress }) => toAddress === parents.father.email)
      .map(({ template }) => template);
  };
  return { ...parents, sent };
}

it('is told of no new school of a child while one of the two is blocked', async () => {
  const { mother, place, sent } = await written();
  await place();
  const { hillside } = world.trust;
  await addStudent(world.services, world.trust, {
    givenName: 'Noor',
    schools: [hillside],
    contacts: [mother.contactId],
  });
  const away = world.as(await world.administrator('full_edit', hillside));

  const { outcome } = await away.welcome.send({
    site: hillside,
    contactId: mother.contactId,
    schoolId: hillside,
  });

  expect(outcome).toBe('child_added');
  expect(await sent()).toEqual([]);
});

it('is told no answer of the office, which learns that it was not', async () => {
  const { office, browser, place, sent } = await written();
  await place();
  const { site } = office;
  await (await browser.api()).family.report({ schoolId: site, text: 'We have moved house.' });
  const [report] = (await office.api.family.reports({ site, state: 'open' })).rows;
  const reportId = report?.reportId ?? '';

  const answer = 'Thank you: 4 Mill Lane it is.';
  expect((await office.api.family.answerReport({ site, reportId, answer })).told).toBe(false);

  expect(await sent()).toEqual([]);
  expect(await (await browser.api()).family.mine()).toMatchObject({ reports: [{ answer }] });
});

it('is not told from where the other parent signs in', async () => {
  const { mother, place, sent } = await written();
  await place();
  const [{ accountId } = { accountId: '' }] = await world.rows<{ accountId: string }>(
    'select account_id as "accountId" from registration where person_id = $1',
    [mother.contactId],
  );
  await world.run((uow) => tellNewDevice(uow, { accountId, userAgent: null, ip: '203.0.113.7' }));

  expect(await sent()).toEqual([]);
});

it.each(['contactId', 'accountId'] as const)(
  'is told nothing that was queued in the very moment of the block, for whomever of the two (%s)',
  async (whose) => {
    const { father, mother, sent } = await written();
    const accounts = await world.rows<{ accountId: string; contactId: string }>(
      'select account_id as "accountId", person_id as "contactId" from registration where person_id = any ($1)',
      [[father.contactId, mother.contactId]],
    );
    const to = { name: 'Shah', address: father.email };
    const mails = accounts.map((each) => ({
      template: 'child-added' as const,
      to,
      data: {},
      [whose]: each[whose],
    }));
    await world.run((uow) => queueMails(uow, mails));
    await blockContact(world, father.contactId, null);

    expect(await sent()).toEqual([]);
  },
);

it('is told as before when the block is about a child of another family', async () => {
  const { office, father, browser, place, sent } = await written();
  await place(await addStudent(world.services, world.trust, { contacts: [father.contactId] }));
  const { site } = office;
  await (await browser.api()).family.report({ schoolId: site, text: 'We have moved house.' });
  const [report] = (await office.api.family.reports({ site, state: 'open' })).rows;
  const reportId = report?.reportId ?? '';

  expect((await office.api.family.answerReport({ site, reportId, answer: 'Noted.' })).told).toBe(true);

  expect(await sent()).toEqual(['report-answered']);
});
