import { expect, it } from 'vitest';
import { addContact, addStudent, admitContact, standingOf } from '../../testing/family.ts';
import { rosterSays } from '../../testing/roster-says.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

async function carers() {
  const { services, trust } = world;
  await world.run(({ sql }) =>
    sql(`insert into contact_type (trust_id, code, name, portal) values ($1, 'C2', 'C2', true)`, [trust.id]),
  );
  const contacts: string[] = [];
  for (const familyName of ['Ann', 'Bea']) {
    const id = await addContact(services, trust, { familyName, type: 'C2' });
    await addStudent(services, trust, { contacts: [id] });
    contacts.push(id);
  }
  const [ann = '', bea = ''] = contacts;
  await admitContact(services, trust, ann);
  const owner = world.as(await world.administrator('account_owner'));
  return { ann, bea, owner, site: trust.id };
}

it('says how many would lose access before the flag is taken away, and then by which cause they did', async () => {
  const { ann, owner, site } = await carers();

  expect(await owner.contacts.previewType({ site, code: 'C2', portal: false })).toEqual({
    losing: 1,
    gaining: 0,
  });
  await owner.contacts.changeType({ site, code: 'C2', name: 'Carer', portal: false });

  expect((await standingOf(world.services, world.trust, ann))[world.trust.riverside]?.status).toBe(
    'ready_to_revoke',
  );
  expect(await owner.contacts.causes({ site })).toEqual({
    total: { count: 1, capped: false },
    causes: [
      { reason: 'portal_flag_removed', type: { code: 'C2', name: 'Carer' }, switchedOff: false, count: 1 },
    ],
  });
  expect(await owner.contacts.causes({ site, school: world.trust.hillside })).toMatchObject({ causes: [] });
  expect(await owner.contacts.previewType({ site, code: 'C2', portal: true })).toEqual({
    losing: 0,
    gaining: 2,
  });
});

it('blames no kind of contact for somebody whom the MIS switched off', async () => {
  const { ann, owner, site } = await carers();

  await rosterSays(world).switchedOff(ann);

  expect((await owner.contacts.causes({ site })).causes).toEqual([
    { reason: 'portal_flag_removed', type: null, switchedOff: true, count: 1 },
  ]);
});

it('gives access back with the flag, and writes down each time what a kind was before', async () => {
  const { ann, owner, site } = await carers();
  const change = (name: string, portal: boolean) =>
    owner.contacts.changeType({ site, code: 'C2', name, portal });
  await change('Carer', false);
  await change('Carer', true);

  expect((await standingOf(world.services, world.trust, ann))[world.trust.riverside]).toEqual({
    status: 'active',
    reasons: [],
  });
  const entries = await world.rows(
    `select before, after from audit_entry where action = 'contact_type.changed' order by id`,
  );
  expect(entries).toEqual([
    { before: { name: 'C2', portal: true }, after: { name: 'Carer', portal: false } },
    { before: { name: 'Carer', portal: false }, after: { name: 'Carer', portal: true } },
  ]);
});

it('looks at nobody again because a kind is only called something else', async () => {
  const { ann, owner, site } = await carers();
  const change = (name: string, portal: boolean) =>
    owner.contacts.changeType({ site, code: 'C2', name, portal });
  const years = async () =>
    (
      await world.rows<{ years: string[] }>('select years from contact_standing where contact_id = $1', [ann])
    )[0]?.years;
  await world.run(({ sql }) =>
    sql(`update contact_standing set years = '{99}' where contact_id = $1`, [ann]),
  );

  await change('Carer', true);
  expect(await years()).toEqual(['99']);
  await change('Carer', false);
  expect(await years()).toEqual(['4']);
});

it('lets a kind that a roster brought along wait until somebody says so', async () => {
  const { owner, site } = await carers();
  await world.run(({ sql }) =>
    sql(`insert into contact_type (trust_id, code, name, portal) values ($1, 'NEW', 'NEW', false)`, [site]),
  );
  const waiting = async () =>
    (await owner.contacts.types({ site })).filter(({ waits }) => waits).map(({ code }) => code);

  expect(await waiting()).toEqual(['C2', 'NEW']);
  await owner.contacts.changeType({ site, code: 'NEW', name: 'Neighbour', portal: false });
  expect(await waiting()).toEqual(['C2']);
  await expect(
    owner.contacts.changeType({ site, code: 'C9', name: 'Nobody', portal: true }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('offers the kinds and the years that there are, and writes down what was taken along', async () => {
  const { ann, owner, site } = await carers();

  expect(await owner.contacts.choices({ site })).toMatchObject({
    years: ['4'],
    types: [{ code: 'C2', name: 'C2' }],
  });
  const rows = await owner.contacts.export({ site, who: { all: { status: 'active' }, except: [] } });
  expect(rows.map(({ contactId }) => contactId)).toEqual([ann]);
  expect(await world.audited()).toContain('contacts.exported');
  await expect(
    owner.contacts.export({ site, who: { all: { q: 'nobody' }, except: [] } }),
  ).rejects.toMatchObject({ message: 'nobody_selected' });
});
