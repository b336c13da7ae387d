import { expect, it } from 'vitest';
import { fatherTrust, familyPackage, type Somebody } from '../../testing/blocked-father.ts';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork } from '../../unit-of-work.ts';
import { setChildAccess } from './set-child-access.ts';

const world = createWorld();
const raj: Somebody = ['raj', 'Raj,Shah', 'raj@post.example,,,'];
const beth: Somebody = ['beth', 'Beth,Shah', 'raj@post.example,,,'];
const mia = (...agents: string[]) => ['mia', 'Mia,Shah', agents.join(',')] as const;
const tom = (...agents: string[]) => ['tom', 'Tom,Shah', agents.join(',')] as const;

/** A roster of two children and their parents, of whom the father was taken the first child by the office. */
async function takenAway() {
  const trust = await fatherTrust(
    world,
    await familyPackage([mia('raj', 'beth'), tom('raj', 'beth')], [raj, beth]),
  );
  const { trustId } = trust;
  const idOf = async (code: string) => {
    const people = await trust.rows<{ id: string; code: string }>(
      'select id, external_id as code from person where trust_id = $1',
    );
    return people.find((one) => one.code === code)?.id ?? '';
  };
  const say = async (contact: string, access: boolean | null) => {
    const [contactId, studentId] = [await idOf(contact), await idOf('mia')];
    await unitOfWork(world.services, systemActor('Dana', trustId), (uow) =>
      setChildAccess(uow, { site: { trustId, schoolId: null }, contactId, studentId, access, note: 'Court' }),
    );
  };
  await say('raj', false);
  const kept = async () => {
    const ties = await trust.rows<{
      adult: string;
      child: string;
      access: boolean | null;
      note: string | null;
    }>(
      `select c.external_id as adult, s.external_id as child, g.access, g.access_note as note from guardianship g
       join person c on c.id = g.contact_id join person s on s.id = g.student_id
       where g.trust_id = $1 and g.gone_at is null and c.gone_at is null and g.access is not null`,
    );
    return ties.map(({ adult, child, access, note }) => `${adult} ${child} ${access} ${note}`).toSorted();
  };
  const importNext = (path: string) => trust.import(path, { acceptLeavers: true });
  return { ...trust, importNext, say, kept };
}

it('stays away from a parent who comes back under a new code, whether or not they ever had an account', async () => {
  const { importNext, kept, rows } = await takenAway();

  await importNext(
    await familyPackage(
      [mia('raj2', 'beth'), tom('raj2', 'beth')],
      [['raj2', 'Raj,Shah', 'raj@post.example,,,'], beth],
    ),
  );

  expect(await kept()).toEqual(['raj2 mia false Court']);
  const told = await rows<{ before: unknown; after: unknown; actor: string }>(
    `select before, after from audit_entry where trust_id = $1 and action = 'contact.child_access_changed' and details ? 'from'`,
  );
  expect(told).toEqual([{ before: { access: null }, after: { access: false } }]);
});

it('says nothing of another adult with the same child, address and family name', async () => {
  const { importNext, kept } = await takenAway();

  await importNext(
    await familyPackage(
      [mia('beth', 'gran'), tom('beth', 'gran')],
      [beth, ['gran', 'Asha,Shah', 'raj@post.example,,,']],
    ),
  );

  expect(await kept()).toEqual([]);
});

it('leaves what the office has said of the new record since', async () => {
  const { importNext, kept, say } = await takenAway();
  const back = (more = '') =>
    familyPackage(
      [mia('raj2', 'beth'), tom('raj2', 'beth')],
      [['raj2', 'Raj,Shah', `raj@post.example${more},,,`], beth],
    );
  await importNext(await back());
  await say('raj2', null);

  await importNext(await back('.uk'));

  expect(await kept()).toEqual([]);
});
