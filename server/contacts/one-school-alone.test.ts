import { expect, it } from 'vitest';
import { addContact, addStudent } from '../testing/family.ts';
import { blockContact } from '../testing/parent.ts';
import { addRegisteredParent } from '../testing/registered-parent.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const change = (text: string, values: readonly unknown[]) => world.run(({ sql }) => sql(text, values));

/** A parent with Mia at Riverside, whom the office there deals with, and with a child at Hillside, of whom it knows nothing. */
async function twoSchools() {
  const { services, trust } = world;
  const { riverside, hillside } = trust;
  const parent = await addRegisteredParent(world, { schools: [riverside, hillside], givenName: 'Priya' });
  const { contactId, email } = parent;
  const away = parent.children[hillside] ?? '';
  await change(`update person set given_name = 'Noor', family_name = 'Ashby' where id = $1`, [away]);
  // Who reads their mail, as far as Hillside knows, and a second record of theirs.
  const reader = await addContact(services, trust, { givenName: 'Wanda', familyName: 'Ashby', email });
  await addStudent(services, trust, { givenName: 'Zoe', schools: [hillside], contacts: [reader] });
  const again = await addContact(services, trust, { givenName: 'Priya', familyName: 'Again' });
  await addStudent(services, trust, { contacts: [again] });
  await change(
    `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values ($1, $2, $3, $4, true)`,
    [trust.id, trust.sourceId, away, again],
  );
  await change(
    `insert into carry_over (trust_id, old_contact_id, new_contact_id, score, grounds, facts, found_at)
     values (app_trust(), $1, $2, 85, '["students", "given_name"]', '{"duplicate": true}', gatehouse_now())`,
    [contactId, again],
  );
  await (
    await (await parent.signIn()).api()
  ).family.report({ schoolId: hillside, text: 'Noor is called Nora.' });
  await change(`update person set enabled = false where id = $1`, [contactId]);
  return { ...parent, away, again };
}

const elsewhere = () => new RegExp(`Noor|Ashby|Wanda|Zoe|St Anne|${world.trust.hillside}`);

it('tells the office of one school nothing of the other one, of the child there, or of who is known there alone', async () => {
  const { riverside: site } = world.trust;
  const { contactId, away, again } = await twoSchools();
  await blockContact(world, contactId, away);
  await change(
    `insert into block_likeness (trust_id, contact_id, block_id, score, grounds, found_at)
     select app_trust(), $1, id, 60, '["name", "student"]', gatehouse_now() from contact_block where contact_id = $2`,
    [again, contactId],
  );
  const api = world.as(await world.administrator('account_admin', site));
  const who = { contacts: [{ contactId, schoolId: site }] };
  const one = { site, contactId };
  await api.family.beginSeeing({ ...one, reason: 'They rang' });

  const told: Readonly<Record<string, unknown>> = {
    list: await api.contacts.list({ site }),
    accounts: await api.contacts.accounts({ site, user: 'all' }),
    get: await api.contacts.get(one),
    evidence: await api.contacts.evidence(one),
    history: await api.contacts.history(one),
    children: await api.contacts.children(one),
    choices: await api.contacts.choices({ site }),
    export: await api.contacts.export({ site, who }),
    blocks: await api.blocks.of(one),
    everyBlock: await api.blocks.list({ site }),
    carryOver: await api.carryOver.of(one),
    newer: await api.carryOver.of({ site, contactId: again }),
    grid: await api.family.grid({ site, q: 'Priya' }),
    reports: await api.family.reports({ site }),
    seen: await api.family.seeAs(one),
    letters: await api.letters.preview({ site, who }),
    log: await api.audit.list({ site }),
    found: await api.contacts.list({ site, q: 'Noor' }),
  };

  expect(told['everyBlock']).toMatchObject({ waiting: [{ contact: { contactId: again }, blocked: null }] });
  for (const [question, answer] of Object.entries(told))
    expect(JSON.stringify(answer), question).not.toMatch(elsewhere());
  // The trust is told of all of it, so that there is something to tell.
  const trust = world.as(await world.administrator('account_admin'));
  const all = { site: world.trust.id, contactId };
  for (const answer of [await trust.contacts.children(all), await trust.blocks.of(all)])
    expect(JSON.stringify(answer)).toMatch(elsewhere());
});

it('names no family of another school in the mail that something was reported', async () => {
  const { riverside, hillside } = world.trust;
  await twoSchools();
  const { email } = await world.administrator('full_edit', riverside);
  const parent = await addRegisteredParent(world, {
    schools: [riverside],
    givenName: 'Jo',
    familyName: 'Marsh',
  });
  const away = await addRegisteredParent(world, {
    schools: [hillside],
    givenName: 'Kim',
    familyName: 'Ashby',
  });
  const report = async ({ signIn }: typeof parent, schoolId: string) =>
    (await (await signIn()).api()).family.report({ schoolId, text: 'Our name is written otherwise.' });
  await report(away, hillside);

  await report(parent, riverside);

  const mails = await world.rows<{ data: Record<string, string> }>(
    `select data from mail where template = 'family-reported' and to_address = $1`,
    [email],
  );
  expect(mails.map(({ data }) => [data['openCount'], data['reportLines']])).toEqual([
    ['1 report', 'Jo Marsh'],
  ]);
});
