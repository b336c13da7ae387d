import { expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { addContact, addStudent } from '../testing/family.ts';
import { schoolYear, turn } from '../testing/school-year.ts';
import { createWorld } from '../testing/world.ts';
import { endingOf } from './rules.ts';
import { warnOfEnds } from './warn-of-ends.ts';

const world = createWorld();
const mails = async () =>
  (
    await world.rows<{ to: string; heading: string; facts: string }>(
      `select to_address as to, data->>'heading' as heading, data->>'factLines' as facts from mail
       where template = 'rollover-told' order by created_at, to_address`,
    )
  ).map(({ to, heading, facts }) => ({ to, heading, facts }));

async function people() {
  const { riverside, hillside } = world.trust;
  const [owner, admin] = [
    await world.administrator('account_owner'),
    await world.administrator('account_admin'),
  ];
  const head = await world.administrator('account_admin', riverside);
  await world.administrator('full_edit', riverside);
  const other = await world.administrator('account_admin', hillside);
  return { owner, admin, head, other, riverside, hillside };
}

it('tells each school whose year the trust opens, and nobody who may not turn it', async () => {
  const { owner, head, other, riverside, hillside } = await people();
  const api = world.as(owner);
  await api.rollover.open({ site: world.trust.id, schoolIds: [riverside, hillside], ...turn });
  expect((await mails()).map(({ to }) => to).toSorted()).toEqual([head.email, other.email].toSorted());
  expect((await mails())[0]).toMatchObject({
    heading: 'The rollover to 2027/28 is open',
    facts: 'The old year ends on 22 July 2027\nThe new year begins on 1 September 2027',
  });
});

it('tells the trust and the school of a no-go with its reason, and not whoever said it', async () => {
  const { owner, admin, head, riverside: site } = await people();
  const api = world.as(head);
  const { rolloverIds } = await api.rollover.open({ site, schoolIds: [site], ...turn });
  expect(await mails()).toEqual([]);
  await api.rollover.answer({
    site,
    rolloverId: rolloverIds[0] ?? '',
    answer: 'no_go',
    note: 'Year 7 is missing.',
  });
  const no = { heading: 'No-go for the rollover to 2027/28', facts: '“Year 7 is missing.”' };
  const told = [owner, admin].map(({ email }) => email).toSorted();
  expect(await mails()).toEqual(told.map((to) => ({ to, ...no })));
});

it('warns once in the week before it ends by itself, and not of one that is finished', async () => {
  const { owner, head, riverside, hillside } = await people();
  const api = world.as(owner);
  const { rolloverIds } = await api.rollover.open({
    site: world.trust.id,
    schoolIds: [riverside, hillside],
    ...turn,
  });
  await api.rollover.cancel({
    site: hillside,
    rolloverId: rolloverIds.at(riverside < hillside ? 1 : 0) ?? '',
  });
  const { goTo } = schoolYear(world);
  const site = riverside;
  const ending = async () => {
    const { schools } = await api.rollover.overview({ site });
    return (await api.rollover.get({ site, rolloverId: schools[0]?.rollover?.rolloverId ?? '' })).ending;
  };
  await goTo('2027-09-07');
  expect(await world.run(warnOfEnds)).toEqual({ warned: 0 });
  expect(await ending()).toBeNull();
  await goTo('2027-09-08');
  const answers = await atOnce(world.run(warnOfEnds), world.run(warnOfEnds), world.run(warnOfEnds));
  expect(answers).toEqual(['done', 'done', 'done']);
  const warned = (await mails()).filter(
    ({ heading }) => heading === 'The rollover to 2027/28 is not finished',
  );
  expect(warned.map(({ to }) => to)).toEqual([head.email]);
  expect(await ending()).toBe('soon');
  await goTo('2027-09-15');
  expect(await ending()).toBe('over');
  expect(await world.run(warnOfEnds)).toEqual({ warned: 0 });
});

it.each([
  ['open', '2027-09-07', null],
  ['open', '2027-09-08', 'soon'],
  ['running', '2027-09-14', 'soon'],
  ['running', '2027-09-15', 'over'],
  ['done', '2027-09-15', null],
] as const)('%s on %s is near its end: %s', (state, today, ending) => {
  expect(endingOf({ firstOn: turn.firstOn, state }, today)).toBe(ending);
});

it('leads from the contacts without e-mail to exactly those whom it counts', async () => {
  const { head, riverside: site } = await people();
  const contact = async (email: string | null, flagged = true) => {
    const id = await addContact(world.services, world.trust, { email });
    await addStudent(world.services, world.trust, { contacts: [id] });
    if (!flagged)
      await world.run(({ sql }) => sql(`update person set contact_type = 'neighbour' where id = $1`, [id]));
    return id;
  };
  const silent = [await contact(null), await contact(null)];
  await contact('ann@post.example');
  await contact(null, false);
  const api = world.as(head);
  const { rolloverIds } = await api.rollover.open({ site, schoolIds: [site], ...turn });
  const { checks } = await api.rollover.get({ site, rolloverId: rolloverIds[0] ?? '' });
  expect(checks.find(({ code }) => code === 'contacts_without_email')).toMatchObject({
    level: 'look',
    count: 2,
  });
  const { rows, counts } = await api.contacts.list({ site, status: 'not_eligible', reason: 'no_email' });
  expect(rows.map(({ contactId }) => contactId).toSorted()).toEqual(silent.toSorted());
  expect(counts).toMatchObject({ not_eligible: { count: 2 }, ready_to_provision: { count: 0 } });
});

it('lists the rollovers that are over, the newest first', async () => {
  const { owner, riverside: site, hillside } = await people();
  const api = world.as(owner);
  const openOne = async () =>
    (await api.rollover.open({ site, schoolIds: [site], ...turn })).rolloverIds[0] ?? '';
  const ids: string[] = [];
  for (const _ of [1, 2]) {
    const rolloverId = await openOne();
    await api.rollover.cancel({ site, rolloverId });
    ids.unshift(rolloverId);
    world.pass({ hours: 1 });
  }
  await openOne();
  const past = async (at: string) =>
    (await api.rollover.overview({ site: at })).past.map(({ rolloverId }) => rolloverId);
  expect(await past(site)).toEqual(ids);
  expect(await past(world.trust.id)).toEqual(ids);
  expect(await past(hillside)).toEqual([]);
});
