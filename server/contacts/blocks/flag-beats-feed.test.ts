import { expect, it } from 'vitest';
import { fatherTrust } from '../../testing/blocked-father.ts';
import { packageOf, testOrgs } from '../../testing/roster-package.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const user = (id: string, name: string, more = ',,') => `${id},,,true,${name},${more}`;
const parent = (id: string, type = 'parent') => `r-${id}-${type},,,${id},primary,${type},,,hill`;
const child = [user('mia', 'Mia,Shah', ',,"amir,beth",'), 'r-mia,,,mia,primary,student,,,hill'] as const;
const [miaRow, miaRole] = child;
const beth = user('beth', 'Beth,Okafor', 'beth@x.example,07700 900999,,');

const pack = (users: readonly string[], roles: readonly string[]) =>
  packageOf({
    orgs: testOrgs,
    users: [miaRow, beth, ...users],
    roles: [miaRole, parent('beth'), ...roles],
  });
const amir = user('amir', 'Amir,Shah', 'amir@x.example,+44 7700 900123,,');

async function blockedFather() {
  const school = await fatherTrust(world, await pack([amir], [parent('amir')]));
  await school.block('amir');
  return school;
}

it('A65: whatever the roster says of a blocked contact, they stay blocked', async () => {
  const school = await blockedFather();
  const moves = [
    await pack([amir.replace('07700', '07711')], [parent('amir', 'guardian')]),
    await pack([], []),
    await pack([amir], [parent('amir')]),
    await pack([amir.replace('amir@x', 'amir.shah@y')], [parent('amir')]),
  ];

  for (const path of moves) {
    await school.import(path, { acceptLeavers: true });
    expect(await school.statusOf('amir')).toEqual(['blocked']);
  }
  expect(await school.waiting()).toEqual([]);
});

it.each([
  ['the same address', user('amir2', 'A,S', 'Amir@x.example,,,'), ['email']],
  ['the same phone number, written otherwise', user('amir2', 'A,S', ',07700900123,,'), ['phone']],
  ['the same name and child', user('amir2', 'Âmir,Shah', ',,,'), ['name', 'student']],
  [
    'all of it',
    user('amir2', 'Amir,Shah', 'amir@x.example,07700900123,,'),
    ['email', 'name', 'phone', 'student'],
  ],
])('A65: created anew with %s, they wait for a named decision', async (_, record, grounds) => {
  const school = await blockedFather();
  const tied = miaRow.replace('amir,beth', 'amir2,beth');
  const again = await packageOf({
    orgs: testOrgs,
    users: [tied, beth, record],
    roles: [miaRole, parent('beth'), parent('amir2')],
  });

  await school.import(again, { acceptLeavers: true });

  expect(await school.statusOf('amir2')).toEqual(['blocked']);
  const [waits] = await school.waiting();
  expect(new Set(waits?.grounds)).toEqual(
    new Set([...grounds, ...(grounds.includes('student') ? [] : ['student'])]),
  );
  expect(await school.statusOf('beth')).toEqual(['ready_to_provision']);
  const entries = await school.rows<{ action: string }>(
    `select action from audit_entry where trust_id = $1 and action like 'block.%' order by id`,
  );
  expect(entries.map(({ action }) => action)).toEqual(['block.placed', 'block.likeness_found']);

  await school.decide(waits?.likenessId, 'same');
  await school.import(again);
  expect(await school.statusOf('amir2')).toEqual(['blocked']);
  expect(await school.waiting()).toEqual([]);
  await expect(school.decide(waits?.likenessId, 'other')).rejects.toThrow('already_decided');
});

it('lets somebody else be who they are, and asks again only when there is more in common', async () => {
  const school = await blockedFather();
  const other = user('sam', 'Sam,Shah', 'amir@x.example,,,');
  await school.import(await pack([amir, other], [parent('amir'), parent('sam')]));
  const [waits] = await school.waiting();
  await school.decide(waits?.likenessId, 'other');

  await school.import(await pack([amir, other.replace('Sam', 'Samuel')], [parent('amir'), parent('sam')]));
  expect(await school.waiting()).toEqual([]);
  await school.import(
    await pack(
      [amir, user('sam', 'Sam,Shah', 'amir@x.example,07700900123,,')],
      [parent('amir'), parent('sam')],
    ),
  );
  expect(await school.waiting()).toHaveLength(1);
});
