import { expect, it } from 'vitest';
import { newId } from '../../new-id.ts';
import { addStudent } from '../../testing/family.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { beth, mia, raj, takenAway, tom } from '../../testing/taken-away.ts';
import { createWorld } from '../../testing/world.ts';
import { keepAwayAnew } from './keep-away-anew.ts';

const world = createWorld();

it('stays away from a parent who comes back under a new code, whether or not they ever had an account', async () => {
  const { importNext, kept, rows } = await takenAway(world);

  await importNext(
    [mia('raj2', 'beth'), tom('raj2', 'beth')],
    [['raj2', 'Raj,Shah', 'raj@post.example,,,'], beth],
  );

  expect(await kept()).toEqual(['raj2 mia f Court']);
  const told = await rows<{ before: unknown; after: unknown; actor: string }>(
    `select before, after from audit_entry where trust_id = $1 and action = 'contact.child_access_changed' and details ? 'from'`,
  );
  expect(told).toEqual([{ before: { access: null }, after: { access: false } }]);
});

it('says nothing of another adult with the same child, address and family name', async () => {
  const { importNext, kept } = await takenAway(world);

  await importNext(
    [mia('beth', 'gran'), tom('beth', 'gran')],
    [beth, ['gran', 'Asha,Shah', 'raj@post.example,,,']],
  );

  expect(await kept()).toEqual([]);
});

it('leaves what the office has said of the new record since', async () => {
  const { importNext, kept, say } = await takenAway(world);
  const back = (more = '') =>
    importNext(
      [mia('raj2', 'beth'), tom('raj2', 'beth')],
      [['raj2', 'Raj,Shah', `raj@post.example${more},,,`], beth],
    );
  await back();
  await say('raj2', 'mia', null);

  await back('.uk');

  expect(await kept()).toEqual([]);
});

it.each(['Mia,Shah', 'Mia,Okafor', 'Mía,Okafor-Shah'])(
  'stays away from a child who comes back under a new code, as %s',
  async (name) => {
    const { importNext, kept, rows } = await takenAway(world);

    await importNext([['mia2', name, 'raj,beth'], tom('raj', 'beth')], [raj, beth]);

    expect(await kept()).toEqual(['raj mia2 f Court']);
    const told = await rows(
      `select before, after from audit_entry where trust_id = $1 and action = 'contact.child_access_changed' and details ? 'fromStudent'`,
    );
    expect(told).toEqual([{ before: { access: null }, after: { access: false } }]);
  },
);

it('signs out a parent to whom the child comes back under a new code', async () => {
  const { services, trust } = world;
  const { contactId, children, signIn } = await addRegisteredParent(world);
  await addStudent(services, trust, { givenName: 'Tom', contacts: [contactId] });
  const site = trust.riverside;
  const office = world.as(await world.administrator('full_edit', site)).contacts;
  const studentId = children[site] ?? '';
  await office.setChildAccess({ site, contactId, studentId, access: false, note: 'Court' });
  const phone = await signIn();
  const again = await addStudent(services, trust, { contacts: [contactId] });
  const importId = newId();

  await world.run(async (uow) => {
    await uow.sql('update guardianship set import_id = $2 where student_id = $1', [again, importId]);
    await keepAwayAnew(uow, importId);
  });

  const taken = (await office.children({ site, contactId })).filter(({ access }) => access === false);
  expect(taken.map((child) => child.studentId).toSorted()).toEqual([studentId, again].toSorted());
  expect(await phone.whoIs()).toBeNull();
});
