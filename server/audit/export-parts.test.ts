import { expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { createWorld } from '../testing/world.ts';
import { siteFor } from '../trust/site.ts';
import { systemActor } from '../trust/actor.ts';
import { reading } from '../unit-of-work.ts';
import { administrationsOf } from '../administrators/administrations-of.ts';
import { exportParts } from './export-parts.ts';

const world = createWorld();

/** An export of the roster's entries in parts of two, for somebody who is looked at anew before each. */
async function exported() {
  const person = await world.administrator('account_admin');
  const { id: trustId } = world.trust;
  await world.run(async ({ audit }) => {
    for (const id of ['1', '2', '3', '4', '5']) audit('roster.imported', { kind: 'roster_import', id });
  });
  const actor = { ...systemActor('test', null), accountId: person.accountId };
  const again = async () => {
    const administrations = await reading(world.services, { ...actor, trustId }, (look) =>
      administrationsOf(look, person.accountId),
    );
    const by = { ...person, administrations };
    const site = await siteFor(world.services, by, actor, trustId, 'audit:read');
    const read = <Result>(work: Parameters<typeof reading<Result>>[2]) =>
      reading(world.services, systemActor('test', trustId), work);
    return { site, read };
  };
  return { person, parts: exportParts(again, { deeds: 'roster' }, 2) };
}

it('hands everything over, part by part, each entry once', async () => {
  const { parts } = await exported();

  const sizes: number[] = [];
  const ids = new Set<string>();
  for await (const part of parts) {
    sizes.push(part.length);
    for (const { id } of part) ids.add(id);
  }

  expect(sizes).toEqual([2, 2, 1]);
  expect(ids.size).toBe(5);
});

it('breaks off as soon as whoever takes it may not read the log any more', async () => {
  const { person, parts } = await exported();
  expect((await parts.next()).value).toHaveLength(2);
  await world.run(({ sql }) =>
    sql(
      'update administrator set ended_at = gatehouse_now() where trust_id = app_trust() and account_id = $1',
      [person.accountId],
    ),
  );

  await expect(parts.next()).rejects.toBeInstanceOf(Refusal);
  expect(await parts.next()).toEqual({ done: true, value: undefined });
});
