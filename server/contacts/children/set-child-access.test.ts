import { expect, it } from 'vitest';
import { claimMails } from '../../mail/claim-mails.ts';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const office = async (school: string | null = null) =>
  world.as(await world.administrator('full_edit', school)).contacts;
const status = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[world.trust.riverside];

it('takes one child away from one contact, signs them out, and gives the child back', async () => {
  const { riverside: site } = world.trust;
  const parent = await addRegisteredParent(world);
  const { contactId } = parent;
  const studentId = parent.children[site] ?? '';
  const phone = await parent.signIn();
  const api = await office(site);

  await api.setChildAccess({ site, contactId, studentId, access: false, note: 'By order of the court' });

  expect(await phone.whoIs()).toBeNull();
  expect(await status(contactId)).toEqual({ status: 'ready_to_revoke', reasons: ['portal_flag_removed'] });
  // Their kind of contact kept its flag: it is not what the office has to look at.
  expect((await api.causes({ site })).causes).toEqual([
    { reason: 'portal_flag_removed', type: null, switchedOff: false, count: 1 },
  ]);
  const [row] = await world.rows<{ note: string }>(
    'select access_note as note, access_by_name as by from guardianship where contact_id = $1',
    [contactId],
  );
  expect(row).toEqual({ note: 'By order of the court', by: 'Dana Whitfield' });

  expect(await api.children({ site, contactId })).toMatchObject([
    { studentId, name: 'Mia Shah', here: true, linked: true, access: false, accessBy: 'Dana Whitfield' },
  ]);

  const laptop = await parent.signIn();
  await api.setChildAccess({ site, contactId, studentId, access: null });
  expect(await laptop.whoIs()).not.toBeNull();
  expect(await status(contactId)).toEqual({ status: 'active', reasons: [] });
  const entries = await world.rows(
    `select before, after from audit_entry where action = 'contact.child_access_changed' order by id`,
  );
  expect(entries).toEqual([
    { before: { access: null }, after: { access: false } },
    { before: { access: false }, after: { access: null } },
  ]);
});

it('keeps the other child, and the other parent', async () => {
  const { riverside: site } = world.trust;
  const [mother, father] = [await addRegisteredParent(world), await addRegisteredParent(world)];
  const both = [mother.contactId, father.contactId];
  const studentId = await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: both });
  const hers = await mother.signIn();

  await (await office(site)).setChildAccess({ site, contactId: father.contactId, studentId, access: false });

  expect(await hers.whoIs()).not.toBeNull();
  expect((await status(mother.contactId))?.status).toBe('active');
  expect((await status(father.contactId))?.status).toBe('active');
  expect(await world.rows('select from guardianship where access is not null')).toHaveLength(1);
});

it('is for children of the school alone, and for children of that contact', async () => {
  const { riverside, hillside } = world.trust;
  const [parent, other] = [await addRegisteredParent(world), await addRegisteredParent(world)];
  const away = await office(hillside);
  const here = await office(riverside);
  const own = { contactId: parent.contactId, studentId: parent.children[riverside] ?? '', access: false };
  const theirs = { ...own, studentId: other.children[riverside] ?? '' };

  for (const tried of [
    () => away.children({ site: hillside, contactId: own.contactId }),
    () => away.setChildAccess({ site: hillside, ...own }),
    () => here.setChildAccess({ site: riverside, ...theirs }),
  ])
    await expect(tried()).rejects.toMatchObject({ cause: { code: 'not_found' } });
});

it('is for a colleague to say of one’s own family: nobody gives themselves a child back', async () => {
  const { riverside: site } = world.trust;
  const parent = await addRegisteredParent(world);
  const { contactId, accountId } = parent;
  const tie = { site, contactId, studentId: parent.children[site] ?? '' };
  await (await office(site)).setChildAccess({ ...tie, access: false });
  const dana = await world.administrator('full_edit', site);
  const own = world.as({ ...dana, accountId }).contacts;

  await expect(own.setChildAccess({ ...tie, access: true })).rejects.toMatchObject({
    cause: { code: 'self_change' },
  });
  expect(await status(contactId)).toMatchObject({ status: 'ready_to_revoke' });
});

it('does not lift a block', async () => {
  const { riverside: site } = world.trust;
  const parent = await addRegisteredParent(world);
  const studentId = parent.children[site] ?? '';
  await world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, student_id, reason, placed_by_name, placed_at)
       values ($1, $2, $3, 'Court order', 'Dana', gatehouse_now())`,
      [world.trust.id, parent.contactId, studentId],
    ),
  );
  const given = (await office(site)).setChildAccess({
    site,
    contactId: parent.contactId,
    studentId,
    access: true,
  });
  await expect(given).rejects.toMatchObject({ cause: { code: 'contact_blocked' } });
});

it.each<[string, (tie: { contactId: string; studentId: string }) => Promise<unknown>]>([
  [
    'the child is taken away',
    async (tie) => {
      const { hillside: site } = world.trust;
      return (await office(site)).setChildAccess({ site, ...tie, access: false });
    },
  ],
  [
    'the access is revoked, as the child has left',
    async ({ contactId, studentId }) => {
      const { hillside: site } = world.trust;
      await world.run(({ sql }) =>
        sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]),
      );
      return (await office(site)).revoke({ site, contactId, schoolId: site });
    },
  ],
])('keeps back the mail that tells at which school a child is, once %s', async (_, happens) => {
  const { hillside: site } = world.trust;
  const { contactId } = await addRegisteredParent(world);
  const studentId = await addStudent(world.services, world.trust, {
    givenName: 'Noor',
    schools: [site],
    contacts: [contactId],
  });
  const { welcome } = world.as(await world.administrator('full_edit', site));
  expect(await welcome.send({ site, contactId, schoolId: site })).toMatchObject({ outcome: 'child_added' });

  await happens({ contactId, studentId });

  const { letters } = await world.run((uow) => claimMails(uow, { limit: 50 }));
  expect(letters.map(({ template }) => template)).not.toContain('child-added');
});

it('takes a child away from every record that signs in with the account', async () => {
  const { riverside: site } = world.trust;
  const parent = await addRegisteredParent(world);
  const studentId = parent.children[site] ?? '';
  const twice = await addContact(world.services, world.trust);
  await world.run(async ({ sql }) => {
    await sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values (app_trust(), $1, $2, $3, true)`,
      [world.trust.sourceId, studentId, twice],
    );
    await sql(
      'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, gatehouse_now())',
      [twice, parent.accountId],
    );
    await sql('update contact_standing set admitted_at = gatehouse_now() where contact_id = $1', [twice]);
  });
  const seen = async () => {
    const { places } = await (await (await parent.signIn()).api()).family.mine();
    return places.flatMap(({ children }) => children.map(({ name }) => name));
  };
  expect(await seen()).toEqual(['Mia Shah', 'Mia Shah']);
  const { contactId } = parent;

  await (await office(site)).setChildAccess({ site, contactId, studentId, access: false, note: 'Court' });

  expect(await seen()).toEqual([]);
});
