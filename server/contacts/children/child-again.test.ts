import { expect, it } from 'vitest';
import { familyPackage } from '../../testing/blocked-father.ts';
import { beth, mia, raj, takenAway, tom } from '../../testing/taken-away.ts';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { lookAgain } from '../blocks/look-again.ts';

const world = createWorld();
const again = (name: string, ...agents: string[]) => ['mia2', name, agents.join(',')] as const;

it('leaves what the office says of the new record of the child, also that it is another child', async () => {
  const { importNext, kept, say } = await takenAway(world);
  const back = (more = '') =>
    importNext(
      [again('Mia,Okafor', 'raj', 'beth'), tom('raj', 'beth')],
      [['raj', 'Raj,Shah', `raj@post.example${more},,,`], beth],
    );
  await back();
  await say('raj', 'mia2', null);

  await back('.uk');

  expect(await kept()).toEqual([]);
});

it('holds when the older record of the child is still there, or goes only later', async () => {
  const { importNext, kept } = await takenAway(world);
  const everybody = [raj, beth];
  world.pass({ hours: 24 });

  await importNext([mia('raj'), tom('raj'), again('Mia,Okafor', 'raj')], everybody);
  expect(await kept()).toEqual(['raj mia f Court']);
  await importNext([tom('raj'), again('Mia,Okafor', 'raj')], everybody);
  expect(await kept()).toEqual(['raj mia2 f Court']);

  await importNext([tom('raj'), again('Mia,Okafor', 'raj'), ['mia3', 'Mia,Okafor', 'raj']], everybody);
  expect(await kept()).toEqual(['raj mia2 f Court', 'raj mia3 f Court']);
});

it('holds from the first roster on that leaves the older record of the child out, before they have left', async () => {
  const trust = await takenAway(world);
  const { kept, rows } = trust;
  await rows('update trust set absences = 2, leaver_percent = 100 where id = $1');

  await trust.import(
    await familyPackage([again('Mia,Okafor', 'raj', 'beth'), tom('raj', 'beth')], [raj, beth]),
  );

  expect(await kept()).toEqual(['raj mia f Court', 'raj mia2 f Court']);
});

it('holds what the office said while the import was under way', async () => {
  const { importNext, kept, say, rows } = await takenAway(world);
  await say('raj', 'mia', null);
  await importNext([again('Mia,Okafor', 'raj'), tom('raj')], [raj]);
  const [last] = await rows<{ id: string; trust: string }>(
    'select id, trust_id as trust from roster_import where trust_id = $1 order by id desc limit 1',
  );
  const { id = '', trust = '' } = last ?? {};
  await rows(
    `update guardianship set access = false, access_note = 'Court', access_at = now() where trust_id = $1 and gone_at is not null
     and student_id in (select id from person where trust_id = $1 and external_id = 'mia')
     and contact_id in (select id from person where trust_id = $1 and external_id = 'raj')`,
  );

  await lookAgain(world.services, systemActor('test', trust), id);

  expect(await kept()).toEqual(['raj mia2 f Court']);
});

it('says nothing of other children of theirs, nor of a child of that name whom the office knew of when it spoke', async () => {
  const cousin = ['cousin', 'Mia,Cole', 'raj'] as const;
  const { importNext, kept } = await takenAway(world, cousin);

  await importNext(
    [tom('raj'), ['cousin', 'Mia,Cole-Jones', 'raj'], ['ben', 'Ben,Shah', 'raj']],
    [raj, beth],
  );

  expect(await kept()).toEqual([]);
});

it('tells the child who came back from one of that name whom the office knew of when it spoke', async () => {
  const cousin = ['cousin', 'Mia,Cole', 'raj'] as const;
  const { importNext, kept } = await takenAway(world, cousin);

  await importNext([tom('raj'), cousin, again('Mia,Okafor', 'raj')], [raj, beth]);

  expect(await kept()).toEqual(['raj mia2 f Court']);
});

it('holds when both come back under new codes, and says nothing of a stranger of that name with a child of that name', async () => {
  const { importNext, kept } = await takenAway(world);

  await importNext(
    [again('Mia,Shah', 'raj2', 'beth'), ['mia3', 'Mia,Shah', 'raj3']],
    [['raj2', 'Raj,Shah', 'raj@post.example,,,'], ['raj3', 'Raj,Shah', 'other@post.example,,,'], beth],
  );

  expect(await kept()).toEqual(['raj2 mia2 f Court']);
});

it('holds at whichever school of the trust the child is created anew', async () => {
  const { importNext, kept } = await takenAway(world);

  await importNext([again('Mia,Okafor', 'raj')], [raj], 'dale');

  expect(await kept()).toEqual(['raj mia2 f Court']);
});

it('leaves nobody standing as if they still saw the child', async () => {
  const { importNext, statusOf, rows } = await takenAway(world);
  await rows('update trust set absences = 2 where id = $1');
  world.pass({ hours: 24 });
  await importNext([mia('raj'), again('Mia,Okafor', 'raj')], [raj]);
  await importNext([mia('raj'), again('Mia,Okafor', 'raj')], [raj]);
  expect(await statusOf('raj')).toEqual(['ready_to_provision']);

  await importNext([again('Mia,Okafor', 'raj')], [raj]);

  expect(await statusOf('raj')).toEqual(['not_eligible']);
});

it('compares names in any script', async () => {
  const { importNext, kept, say } = await takenAway(
    world,
    ['mariam', 'مريم,Shah', 'raj'],
    ['noor', 'نور,Shah', 'raj'],
  );
  await say('raj', 'mia', null);
  await say('raj', 'mariam', false);

  await importNext(
    [
      ['mariam2', 'مريم,Okafor', 'raj'],
      ['noor2', 'نور,Okafor', 'raj'],
    ],
    [raj],
  );

  expect(await kept()).toEqual(['raj mariam2 f Court']);
});

it('goes by what the office said last: a child given back under one code, and taken away under the other since', async () => {
  const { importNext, kept, say } = await takenAway(world);
  await importNext([again('Mia,Shah', 'raj'), tom('raj')], [raj]);
  await say('raj', 'mia2', null);
  await importNext([mia('raj'), tom('raj')], [raj]);
  await say('raj', 'mia', null);
  world.pass({ hours: 1 });
  await say('raj', 'mia', false);

  await importNext([again('Mia,Shah', 'raj'), tom('raj')], [raj]);

  expect(await kept()).toEqual(['raj mia2 f Court']);
});

it('holds for an older record that comes back with the child under an older code, though the two have no child of today in common', async () => {
  const { importNext, kept, say } = await takenAway(world);
  await say('raj', 'mia', null);
  await importNext(
    [['tom2', 'Tom,Shah', 'raj2'], mia('raj2')],
    [['raj2', 'Raj,Shah', 'new@post.example,,,']],
  );
  world.pass({ hours: 1 });
  await say('raj2', 'mia', false);

  await importNext([tom('raj'), again('Mia,Shah', 'raj')], [raj]);

  expect(await kept()).toEqual(['raj mia2 f Court']);
});
