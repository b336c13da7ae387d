import { Readable, Transform } from 'node:stream';
import { expect, it } from 'vitest';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { createWorld } from '../testing/world.ts';
import { copyInto } from './copy.ts';

const world = createWorld();
const actor = systemActor('test', null);
const statement = 'copy copied (word) from stdin';

it('copies into a table that only this transaction sees', async () => {
  const words = await unitOfWork(world.services, actor, async ({ em, sql }) => {
    await sql('create temporary table copied (word text) on commit drop');
    expect(await copyInto(em, statement, Readable.from(['one\n', 'two\n']))).toEqual({ rows: 2 });
    return sql('select word from copied order by word');
  });

  expect(words).toEqual([{ word: 'one' }, { word: 'two' }]);
});

it.each([
  [
    'source',
    Readable.from(
      (function* fail() {
        yield 'one\n';
        throw new Error('the source broke');
      })(),
    ),
    [],
  ],
  [
    'step',
    Readable.from(['one\n']),
    [new Transform({ transform: (_, __, done) => done(new Error('the step broke')) })],
  ],
  ['row', Readable.from(['one\ttwo\n']), []],
] as const)(
  'fails when a %s fails, and leaves the connection fit for others',
  async (what, source, steps) => {
    const copying = unitOfWork(world.services, actor, async ({ em, sql }) => {
      await sql('create temporary table copied (word text) on commit drop');
      return copyInto(em, statement, source, ...steps);
    });

    await expect(copying).rejects.toThrow(what === 'row' ? 'extra data' : `the ${what} broke`);
    const [row] = await unitOfWork(world.services, actor, ({ sql }) => sql('select 1 as one'));
    expect(row).toEqual({ one: 1 });
  },
);
