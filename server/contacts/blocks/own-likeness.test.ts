import { expect, it } from 'vitest';
import { addRelative, type Relative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';
import type { SignedIn } from '../../trust/site.ts';

const world = createWorld();
const reason = 'Court order';

/** Amir, who is blocked, an owner who is he, and a record that looks like him and waits. */
async function waiting(becomes: (owner: SignedIn, amir: Relative) => Promise<unknown>) {
  const site = world.trust.id;
  const twin = { givenName: 'Amir', familyName: 'Shah' };
  const amir = await addRelative(world, twin);
  await addRelative(world, twin, amir.studentId);
  const owner = await world.administrator('account_owner');
  await becomes(owner, amir);
  const keeper = world.as(await world.administrator('account_admin')).blocks;
  await keeper.place({ site, contactId: amir.contactId, studentId: null, reason });
  const [row] = (await keeper.list({ site })).waiting;
  return { site, own: world.as(owner).blocks, keeper, likenessId: row?.likenessId ?? '' };
}

it.each<[string, Parameters<typeof waiting>[0]]>([
  [
    'signs in as the one',
    ({ accountId }, { contactId }) =>
      world.run(({ sql }) =>
        sql('update registration set account_id = $1 where person_id = $2', [accountId, contactId]),
      ),
  ],
  [
    'has the address of the one',
    ({ email }, { contactId }) =>
      world.run(({ sql }) => sql('update person set email = $1 where id = $2', [email, contactId])),
  ],
])(
  'is neither shown to an owner who %s that a record looks like, nor theirs to decide',
  async (_, becomes) => {
    const { site, own, keeper, likenessId } = await waiting(becomes);

    expect((await own.list({ site })).waiting).toEqual([]);
    expect(await own.count({ site })).toEqual({ waiting: 0, lifts: 0 });
    for (const decision of ['other', 'same'] as const)
      await expect(own.decide({ site, likenessId, decision })).rejects.toThrow('self_change');
    await keeper.decide({ site, likenessId, decision: 'other' });
    expect((await keeper.list({ site })).waiting).toEqual([]);
  },
);
