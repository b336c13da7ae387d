import { expect, it } from 'vitest';
import { newId } from '../../new-id.ts';
import { familyPackage, fatherTrust, type Somebody } from '../../testing/blocked-father.ts';
import { addStudent } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';
import { findLikenesses } from './find-likenesses.ts';

const world = createWorld();
const amir: Somebody = ['amir', 'Amir,Shah', 'amir@x.example,,,'];
const tom = ['tom', 'Tom,Shah', 'amir'] as const;
const mia = ['mia', 'Mia,Shah', 'amir'] as const;
const everybody = { acceptLeavers: true };

/** Amir is kept from Mia alone. */
async function keptFromMia() {
  const school = await fatherTrust(world, await familyPackage([mia, tom], [amir]));
  await school.block('amir', 'mia');
  expect(await school.statusOf('amir')).toEqual(['ready_to_provision']);
  const next = async (...children: Parameters<typeof familyPackage>[0]) => {
    await school.import(await familyPackage([tom, ...children], [amir]), everybody);
    return school.waiting();
  };
  const blocksOf = async () =>
    (
      await school.rows<{ code: string }>(
        `select p.external_id as code from contact_block b join person p on p.id = b.student_id
         where b.trust_id = $1 and b.lifted_at is null order by 1`,
      )
    ).map(({ code }) => code);
  return { ...school, next, blocksOf };
}

it.each(['Mia,Shah', 'Mia,Okafor', 'Mía,Okafor-Shah'])(
  'waits for a named decision when the child whom they are kept from is back under a new code, as %s',
  async (name) => {
    const school = await keptFromMia();

    const [waits, ...more] = await school.next(['mia2', name, 'amir']);

    expect(more).toEqual([]);
    expect(waits).toMatchObject({ grounds: ['student'], contact: { name: 'Amir Shah' } });
    expect(await school.statusOf('amir')).toEqual(['blocked']);
    await school.decide(waits?.likenessId, 'same');
    expect(await school.blocksOf()).toEqual(['mia', 'mia2']);
    expect(await school.statusOf('amir')).toEqual(['ready_to_provision']);
    expect(await school.next(['mia2', name, 'amir'])).toEqual([]);
  },
);

it('asks of each child by itself: a cousin of the same name does not stand for the child', async () => {
  const school = await keptFromMia();
  const cousin = ['cousin', 'Mia,Cole', 'amir'] as const;
  const [first] = await school.next(cousin);
  await school.decide(first?.likenessId, 'other');
  expect(await school.statusOf('amir')).toEqual(['ready_to_provision']);
  expect(await school.next(cousin)).toEqual([]);

  expect(await school.next(cousin, ['mia2', 'Mia,Shah', 'amir'])).toHaveLength(1);

  expect(await school.statusOf('amir')).toEqual(['blocked']);
});

it('does not wait because of another child, nor looks like themselves once both records are known to be theirs', async () => {
  const school = await keptFromMia();
  expect(await school.next(['ben', 'Ben,Shah', 'amir'])).toEqual([]);
  const both = (phone: string) =>
    familyPackage(
      [tom, ['mia2', 'Mia,Okafor', 'amir2']],
      [
        ['amir', 'Amir,Shah', `amir@x.example,${phone},,`],
        ['amir2', 'Amir,Shah', ',,,'],
      ],
    );
  await school.import(await both(''), everybody);
  const [waits, ...more] = await school.waiting();
  expect([waits?.grounds.toSorted(), more]).toEqual([['name', 'student'], []]);
  await school.decide(waits?.likenessId, 'same');
  expect(await school.blocksOf()).toEqual(['mia', 'mia', 'mia2']);

  await school.import(await both('07700 900123'), everybody);

  expect(await school.waiting()).toEqual([]);
  expect(await school.statusOf('amir')).toEqual(['ready_to_provision']);
});

it('is found in whichever school of the trust they are created anew', async () => {
  const school = await fatherTrust(world, await familyPackage([mia], [amir]));
  await school.block('amir');
  const moved = await familyPackage(
    [['ben', 'Ben,Cole', 'a9']],
    [['a9', 'A,S', 'AMIR@x.example,,,']],
    'dale',
  );

  await school.import(moved, everybody);

  expect(await school.waiting()).toMatchObject([
    { contact: { schools: ['Dale School'] }, grounds: ['email'] },
  ]);
  expect(await school.statusOf('a9')).toEqual(['blocked']);
});

it('signs out whom a roster leaves with nobody but children who are kept from them', async () => {
  const { riverside: site } = world.trust;
  const father = await addRelative(world);
  const { contactId, studentId } = father;
  const sibling = await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [contactId] });
  const lead = world.as(await world.administrator('account_admin'));
  await lead.blocks.place({ site: world.trust.id, contactId, studentId, reason: 'Court order' });
  const phone = await father.signIn();
  expect(await phone.whoIs()).not.toBeNull();
  const siblingIs = (goneAt: string) =>
    world.run(async (uow) => {
      await uow.sql(`update enrolment set gone_at = ${goneAt} where student_id = $1 and school_id = $2`, [
        sibling,
        site,
      ]);
      await findLikenesses(uow, { importId: newId() });
    });

  await siblingIs('gatehouse_now()');
  await siblingIs('null');

  expect(await phone.whoIs()).toBeNull();
  expect(await (await father.signIn()).whoIs()).not.toBeNull();
});
