import { expect, it } from 'vitest';
import { addAdministratorOf } from '../testing/administrators.ts';
import { createWorld } from '../testing/world.ts';
import { administratorRoles, type AdministratorRole } from './rules.ts';

const world = createWorld();

type Where = 'all sites' | 'Riverside' | 'Hillside' | 'both schools';
type Post = readonly [AdministratorRole, Where];

/* The table, written out: whom an administrator of each role and place changes and revokes. Everybody else: nobody. */
const below = ['full_edit', 'helpdesk', 'observer'] as const;
const mayChange: readonly (readonly [Post, readonly AdministratorRole[], readonly Where[]])[] = [
  [
    ['account_owner', 'all sites'],
    administratorRoles,
    ['all sites', 'Riverside', 'Hillside', 'both schools'],
  ],
  [['account_admin', 'all sites'], below, ['all sites', 'Riverside', 'Hillside', 'both schools']],
  [['account_admin', 'both schools'], below, ['Riverside', 'Hillside', 'both schools']],
  [['account_admin', 'Riverside'], below, ['Riverside']],
  [['account_admin', 'Hillside'], below, ['Hillside']],
];

const places = ['all sites', 'Riverside', 'Hillside', 'both schools'] as const;
const posts = administratorRoles.flatMap((role) =>
  places
    .filter((where) => role !== 'account_owner' || where === 'all sites')
    .map((where): Post => [role, where]),
);
const changes = ([role, where]: Post, [theirs, there]: Post) =>
  mayChange.some(
    ([[r, w], roles, wheres]) =>
      r === role && w === where && roles.includes(theirs) && wheres.includes(there),
  );

const access = (where: Where) => {
  const { riverside, hillside } = world.trust;
  const schools = {
    'all sites': [],
    Riverside: [riverside],
    Hillside: [hillside],
    'both schools': [riverside, hillside],
  };
  return { allSites: where === 'all sites', schoolIds: schools[where].toSorted(), groupIds: [] };
};
const make = ([role, where]: Post) => addAdministratorOf(world, role, access(where));
/** Where they try it: at their trust or school, and of two schools at the one where the other works. */
const siteOf = ([, where]: Post, [, there]: Post) => {
  const { id, riverside, hillside } = world.trust;
  const at = where === 'both schools' ? there : where;
  return where === 'all sites' ? id : at === 'Hillside' ? hillside : riverside;
};

it.each(posts.map((post) => ({ post, name: post.join(', ') })))(
  '$name: changes and revokes whom the table says, and nobody else',
  async ({ post }) => {
    const me = world.as((await make(post)).person);
    await make(['account_owner', 'all sites']);
    const happened: Record<string, unknown> = {};
    const foretold: Record<string, unknown> = {};
    for (const target of posts) {
      const site = siteOf(post, target);
      const { administratorId } = await make(target);
      // The least that anybody can become, at the same sites: what they are decides then.
      const edit = { site, administratorId, role: 'observer', sites: access(target[1]) } as const;
      const name = target.join(', ');
      const done = await me.administrators.edit(edit).then(
        () => true,
        () => false,
      );
      const { administratorId: other } = await make(target);
      const revoked = await me.administrators.revoke({ site, administratorId: other }).then(
        () => true,
        () => false,
      );
      happened[name] = { done, revoked };
      foretold[name] = { done: changes(post, target), revoked: changes(post, target) };
    }

    expect(happened).toEqual(foretold);
  },
);

it.each(posts.map((post) => ({ post, name: post.join(', ') })))(
  '$name: gives what the table says, and no more',
  async ({ post }) => {
    const me = world.as((await make(post)).person);
    const site = siteOf(post, post);
    const start: Post = ['observer', post[1]];
    const happened: Record<string, unknown> = {};
    const foretold: Record<string, unknown> = {};
    for (const [role, where] of posts) {
      const { administratorId } = await make(start);
      const edit = { site, administratorId, role, sites: access(where) };
      const name = `${role}, ${where}`;
      happened[name] = await me.administrators.edit(edit).then(
        () => true,
        (error: unknown) => error instanceof Error && error.message.startsWith('approval_needed'),
      );
      foretold[name] = changes(post, start) && changes(post, [role, where]);
    }

    expect(happened).toEqual(foretold);
  },
);
