import { expect, it } from 'vitest';
import { addSignedIn } from '../testing/administrators.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import type { FactorFor } from './rules.ts';

const world = createWorld();
const all = { allSites: true, schoolIds: [], groupIds: [] };
const refuses = (code: string) => ({ message: new RegExp(code) });

const ask = async (factorFor: FactorFor) => {
  const owner = world.as(await world.administrator('account_owner'));
  await owner.trust.changeSettings({ site: world.trust.id, factorFor });
};

it('takes effect on the next request: an administrator who has none administers nothing from there on', async () => {
  const { browser } = await addSignedIn(world, 'observer', all);
  const list = async () => (await browser.api()).administrators.list({ site: world.trust.id });
  expect(await list()).toBeDefined();

  await ask('administrators');

  expect(await browser.whoIs()).toMatchObject({ factor: 'missing', administrations: [] });
  await expect(list()).rejects.toMatchObject(refuses('not_found'));
  expect(await (await browser.api()).portal.home()).toBeDefined();
  await ask('powerful');
  expect(await list()).toBeDefined();
});

it('asked of everyone, it keeps products from staff who have none, until they have', async () => {
  const { signIn } = await addMember(world);
  const browser = await signIn();
  const { portal } = await browser.api();
  await portal.home();
  await ask('everyone');

  const now = (await browser.api()).portal;
  const wish = { productId: world.trust.id, schoolId: null, reason: 'For my class.' };
  await expect(now.home()).rejects.toMatchObject(refuses('factor_required'));
  await expect(now.askable()).rejects.toMatchObject(refuses('factor_required'));
  await expect(now.ask(wish)).rejects.toMatchObject(refuses('factor_required'));
  expect(await now.myAccess()).toBeDefined();

  await world.run(({ sql }) => sql(`update session set factor = 'totp'`));
  expect(await (await browser.api()).portal.home()).toBeDefined();
});

it('asks whoever changes it to prove who they are, and writes down who needed one before', async () => {
  const person = await world.administrator('account_admin');
  const site = world.trust.id;
  const change = (isProven: boolean) =>
    world.as({ ...person, isProven }).trust.changeSettings({ site, factorFor: 'administrators' });

  await expect(change(false)).rejects.toMatchObject(refuses('prove_again'));
  expect(await change(true)).toMatchObject({ factorFor: 'administrators', reminders: true });

  expect(
    await world.rows(`select before, after from audit_entry where action = 'trust.settings_changed'`),
  ).toMatchObject([{ before: { factorFor: 'powerful' }, after: { factorFor: 'administrators' } }]);
});
