import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const entries = () =>
  world.rows(`select before, after from audit_entry where action = 'trust.settings_changed' order by id`);

it('reminds people and tells them of ends until the trust decides otherwise', async () => {
  const owner = world.as(await world.administrator('account_owner'));

  expect(await owner.trust.settings({ site: world.trust.id })).toEqual({
    reminders: true,
    tellEnded: true,
    factorFor: 'powerful',
    restoreDays: 30,
    welcomeProof: 'none',
    absences: 2,
    leaverPeople: 50,
    leaverPercent: 10,
  });
});

it('changes the one that is named, and writes down what it was before', async () => {
  const owner = world.as(await world.administrator('account_admin'));
  const site = world.trust.id;

  await owner.trust.changeSettings({ site, reminders: false });
  await owner.trust.changeSettings({ site, tellEnded: true });

  expect(await owner.trust.settings({ site })).toEqual({
    reminders: false,
    tellEnded: true,
    factorFor: 'powerful',
    restoreDays: 30,
    welcomeProof: 'none',
    absences: 2,
    leaverPeople: 50,
    leaverPercent: 10,
  });
  const before = {
    reminders: true,
    tellEnded: true,
    factorFor: 'powerful',
    restoreDays: 30,
    welcomeProof: 'none',
    absences: 2,
    leaverPeople: 50,
    leaverPercent: 10,
  };
  const after = { ...before, reminders: false };
  expect(await entries()).toEqual([{ before, after }]);
});

it('belongs to the trust: an administrator of one school neither sees nor changes it', async () => {
  const site = world.trust.riverside;
  const office = world.as(await world.administrator('account_admin', site));

  await expect(office.trust.settings({ site })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(office.trust.changeSettings({ site, reminders: false })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await entries()).toEqual([]);
});
