import { afterAll, beforeAll, expect, it } from 'vitest';
import { importRoster } from '../roster/import-roster.ts';
import { connectProduct } from '../testing/connected-product.ts';
import { finishPlan } from '../testing/finish-plan.ts';
import { noticesOf } from '../testing/opened-products.ts';
import { openProduct } from '../testing/opened-product.ts';
import { parentInProduct, type ParentInProduct } from '../testing/parent-in-product.ts';
import { packageOf } from '../testing/roster-package.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { systemActor } from '../trust/actor.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const told = 'Parents Evening access_ended due';
const sessions = () => world.rows('select end_reason as why from product_session order by began_at');
const kept = (accountId: string) =>
  world.database.asOwner('select model from oidc_record where account_id = $1 and client_id is not null', [
    accountId,
  ]);

/** The MIS takes a child away, by a package of what changed. */
async function importTakesAway(studentId: string): Promise<void> {
  const { id: trustId } = world.trust;
  const gone = `${studentId},tobedeleted,2026-11-20T09:00:00Z,true,Mia,Shah,,,,4`;
  const path = await packageOf({ mode: 'delta', users: [gone] });
  const { state } = await importRoster(world.services, systemActor('test', trustId), {
    trustId,
    path,
    fileName: 'changes.zip',
    acceptLeavers: true,
  });
  expect(state).toBe('done');
}

/** Keeps a parent from the child at a school; then they sign in anew and open the product again. */
async function keptFromChildAt(school: string, parent: ParentInProduct) {
  const { office, site, contactId, children, evenings, signIn } = parent;
  const studentId = children[school] ?? '';
  await office.blocks.place({ site, contactId, studentId, reason: 'Court order of 3 March' });
  return openProduct(evenings, portal.browser(await signIn()));
}

it('ends it with the plan that revokes, once the import has taken the last child away, and not before', async () => {
  const { riverside: schoolId } = world.trust;
  const { opened, office, site, contactId, accountId, children } = await parentInProduct(world, portal, [
    schoolId,
  ]);

  await importTakesAway(children[schoolId] ?? '');
  expect(await opened.state()).toBe('alive');
  const who = { contacts: [{ contactId, schoolId }] };
  const { planId } = await office.contacts.makeBulk({ site, who, deed: 'revoke' });
  await finishPlan(world, planId);

  expect(await opened.state()).toBe('dead');
  expect(await noticesOf(world)).toEqual([told]);
  expect(await kept(accountId)).toEqual([]);
});

it('ends it when the office revokes the only school where they may still see a child', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await parentInProduct(world, portal, [riverside, hillside]);
  const again = await keptFromChildAt(hillside, parent);
  expect(await again.state()).toBe('alive');

  await parent.revokeAt(riverside);

  expect(await again.state()).toBe('dead');
  expect(await sessions()).toEqual([{ why: 'signed_out' }, { why: 'access_ended' }]);
  expect((await noticesOf(world)).at(-1)).toBe(told);
  expect(await kept(parent.accountId)).toEqual([]);
  expect(await (await parent.signIn()).whoIs()).not.toBeNull();
});

it('goes on when the plan revokes one of their two schools, and the import took that child alone', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await parentInProduct(world, portal, [riverside, hillside]);
  const { opened, office, site, contactId, children } = parent;

  await importTakesAway(children[riverside] ?? '');
  const who = { contacts: [{ contactId, schoolId: riverside }] };
  const { planId } = await office.contacts.makeBulk({ site, who, deed: 'revoke' });
  await finishPlan(world, planId);

  expect(await opened.state()).toBe('alive');
  expect(await opened.claims()).toMatchObject({ roles: [{ school: { id: hillside } }] });
  expect(await sessions()).toEqual([{ why: null }]);
  expect(await noticesOf(world)).toEqual([]);
});

it('goes on for a parent who is kept from one of two children at a school', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await parentInProduct(world, portal, [riverside, hillside]);

  const again = await keptFromChildAt(hillside, parent);

  expect(await parent.opened.state()).toBe('dead');
  expect(await again.state()).toBe('alive');
  expect(await again.claims()).toMatchObject({ roles: [{ school: { id: riverside } }] });
});

it('ends it when the office takes their only child there away, and is theirs no more', async () => {
  const { riverside: schoolId } = world.trust;
  const parent = await parentInProduct(world, portal, [schoolId]);
  const { opened, office, site, contactId, children, evenings } = parent;

  const studentId = children[schoolId] ?? '';
  await office.contacts.setChildAccess({ site, contactId, studentId, access: false });

  expect(await opened.state()).toBe('dead');
  await expect(openProduct(evenings, portal.browser(await parent.signIn()))).rejects.toThrow();
});

it('is theirs again, by a sign-in of its own, once the office gave their access back', async () => {
  const { riverside: schoolId } = world.trust;
  const parent = await parentInProduct(world, portal, [schoolId]);
  const { opened, office, site, contactId, evenings, revokeAt } = parent;
  await revokeAt(schoolId);

  await parent.childReturns(schoolId);
  await office.contacts.restore({ site, contactId, schoolId });

  expect(await opened.state()).toBe('dead');
  const again = await openProduct(evenings, portal.browser(await parent.signIn()));
  expect(await again.state()).toBe('alive');
});

it('takes from a member of staff what they had as a parent alone, and leaves what their roles open', async () => {
  const { riverside: schoolId } = world.trust;
  const { evenings, office, site, contactId, accountId, signIn, revokeAt } = await parentInProduct(
    world,
    portal,
    [schoolId],
  );
  const personId = await world.staff();
  await world.run(({ sql, now }) =>
    sql(
      'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, $3)',
      [personId, accountId, now],
    ),
  );
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit'), schoolId }];
  await office.invitations.send({ site, personId, offers });
  const tracker = await connectProduct(world, portal, { signOutUri: 'https://tracker.example/out' });
  const browser = portal.browser(await signIn());
  const [asParent, asStaff] = [await openProduct(evenings, browser), await openProduct(tracker, browser)];

  await revokeAt(schoolId);

  expect(contactId).not.toBe(personId);
  expect([await asParent.state(), await asStaff.state()]).toEqual(['dead', 'alive']);
  expect(new Set(await noticesOf(world))).toEqual(new Set([told]));
});
