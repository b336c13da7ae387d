import { expect, it } from 'vitest';
import { Invitation } from '../invitations/invitation.ts';
import { tokenOf } from '../invitations/token-of.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const password = 'correct horse battery staple';

/** A teacher with a role in two products of Riverside and one of the trust, signed in. */
async function teacher() {
  const school = world.as(await world.administrator('account_admin', world.trust.riverside));
  const owner = world.as(await world.administrator('account_owner'));
  const personId = await world.staff();
  const site = world.trust.riverside;
  const role = (product: string, name: string) => world.trust.role(product, name);
  await school.invitations.send({ site, personId, offers: [{ roleId: role('Tracker', 'Full Edit') }] });
  const invited = await world.run(async ({ em, settings }) => {
    const invitation = await em.findOneOrFail(Invitation, { personId });
    return { token: tokenOf(settings, invitation), email: invitation.email };
  });
  const browser = world.browser();
  await (
    await browser.api()
  ).invitations.accept({ token: invited.token, how: { create: { name: 'Ada', password } } });
  await school.invitations.send({ site, personId, offers: [{ roleId: role('Parents Evening', 'Teacher') }] });
  await owner.invitations.send({
    site: world.trust.id,
    personId,
    offers: [{ roleId: role('Insights', 'Full Edit') }],
  });
  const access = async () => (await school.invitations.list({ site })).rows[0]?.access ?? [];
  const grant = async (product: string) =>
    (await access()).find((held) => held.product === product)?.grantId ?? '';
  return { school, owner, personId, site, browser, access, grant, email: invited.email };
}

it('removes one role, leaves the others, and the session is dead', async () => {
  const { school, site, browser, access, grant } = await teacher();
  expect(await browser.whoIs()).not.toBeNull();

  await school.access.removeRole({ site, grantId: await grant('Tracker') });

  expect(await browser.whoIs()).toBeNull();
  expect((await access()).map(({ product }) => product)).toEqual(['Insights', 'Parents Evening']);
  expect(await world.rows(`select template from mail where template = 'access-removed'`)).toHaveLength(1);
  expect((await world.audited()).filter((action) => action === 'grant.ended')).toHaveLength(1);
});

it('keeps the session when removing the role fails half-way', async () => {
  const { school, site, browser, grant } = await teacher();
  const grantId = await grant('Tracker');
  await world.database.asOwner(
    `alter table mail add constraint no_mail check (template <> 'access-removed') not valid`,
  );

  await expect(school.access.removeRole({ site, grantId })).rejects.toThrow();

  expect(await browser.whoIs()).not.toBeNull();
  expect(await grant('Tracker')).toBe(grantId);
  await world.database.asOwner('alter table mail drop constraint no_mail');
});

it('leaves what was given at the trust to the trust', async () => {
  const { school, owner, site, grant } = await teacher();
  const grantId = await grant('Insights');

  await expect(school.access.removeRole({ site, grantId })).rejects.toMatchObject({
    cause: { code: 'managed_elsewhere', detail: 'This was given by the trust, and is managed there.' },
  });
  await expect(owner.access.removeRole({ site: world.trust.id, grantId })).resolves.toMatchObject({
    product: 'Insights',
  });
});

it('removes a role once', async () => {
  const { school, site, grant } = await teacher();
  const grantId = await grant('Tracker');
  await school.access.removeRole({ site, grantId });

  await expect(school.access.removeRole({ site, grantId })).rejects.toMatchObject({
    cause: { code: 'grant_ended' },
  });
});

it('revokes what a school gave, and leaves what the trust gave', async () => {
  const { school, site, personId, browser, access } = await teacher();

  expect(await school.access.revoke({ site, personId })).toMatchObject({ ended: 2 });

  expect(await browser.whoIs()).toBeNull();
  expect((await access()).map(({ product }) => product)).toEqual(['Insights']);
});

it('revokes everything at the trust: the password is gone, and coming back means registering again', async () => {
  const { owner, school, site, personId, email } = await teacher();

  expect(await owner.access.revoke({ site: world.trust.id, personId })).toMatchObject({ ended: 3 });

  await expect(world.as(null).accounts.signIn({ email, password })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  });
  const { rows } = await school.invitations.list({ site });
  expect(rows[0]).toMatchObject({ status: 'not_registered', access: [] });
  await expect(
    school.invitations.send({
      site,
      personId,
      offers: [{ roleId: world.trust.role('Tracker', 'Full Edit') }],
    }),
  ).resolves.toMatchObject({ outcome: 'invited' });
});

it('has nothing to revoke for somebody who never registered', async () => {
  const { school, site } = await teacher();

  await expect(school.access.revoke({ site, personId: await world.staff() })).rejects.toMatchObject({
    cause: { code: 'not_registered' },
  });
});
