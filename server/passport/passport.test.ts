import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { passportSchema } from './passport.ts';

const world = createWorld();

/** Somebody of Riverside who has one role of the trust, had one of the school, and signed in. */
async function withAPast() {
  const { id: trust, riverside, role } = world.trust;
  const owner = await world.administrator('account_owner');
  const head = await world.administrator('account_admin', riverside);
  const [atTrust, atSchool] = [world.as(owner), world.as(head)];
  const member = await addMember(world);
  const { personId } = member;
  await atTrust.invitations.send({
    site: trust,
    personId,
    offers: [{ roleId: role('Insights', 'Full Edit') }],
    endsAt: '2026-12-20T00:00:00.000Z',
    note: 'Covers for Jo',
  });
  await atSchool.invitations.send({
    site: riverside,
    personId,
    offers: [{ roleId: role('Tracker', 'Partial Edit'), schoolId: riverside }],
  });
  const held = await atSchool.invitations.list({ site: riverside, status: 'registered' });
  const tracker = held.rows[0]?.access.find(({ product }) => product === 'Tracker')?.grantId ?? '';
  await atSchool.access.removeRole({ site: riverside, grantId: tracker });
  const browser = await member.signIn();
  await (await browser.api()).profile.changeName({ name: 'Mei-Lin Herrera' });
  return { member, personId, atTrust, atSchool };
}

it('tells of every role past and present: where, since when, by whom and why, until when', async () => {
  const { personId, member, atTrust } = await withAPast();
  const { id: site, name } = world.trust;

  const passport = await atTrust.passport.get({ site, personId });

  expect(passport).toMatchObject({
    version: 1,
    trust: name,
    seenFrom: name,
    person: { id: personId, name: 'Mei Herrera', rosterEmail: member.email, loginEmail: member.email, status: 'registered' },
    posts: [{ job: 'Teacher', place: 'Riverside Primary', leftAt: null }],
    access: [
      {
        product: 'Insights', role: 'Full Edit', place: name, managedBy: name, givenBy: 'Dana Whitfield', how: 'directly',
        why: 'Covers for Jo', lastDay: '2026-12-19', endedAt: null, endReason: null,
      },
      {
        product: 'Tracker', place: 'Riverside Primary', managedBy: 'Riverside Primary', lastDay: null,
        endedAt: '2026-11-20T09:00:00.000Z', endedBy: 'Dana Whitfield', endReason: 'role_removed',
      },
    ],
    signIns: [{ what: 'signed_in', address: null }],
  }); // prettier-ignore
  expect(passport.signInChanges.map(({ what }) => what)).toEqual(['name', 'created']);
});

it('shows a school what is held at it or managed by it, and no more', async () => {
  const { personId, atSchool } = await withAPast();
  const { riverside } = world.trust;

  const { access, seenFrom } = await atSchool.passport.get({ site: riverside, personId });

  expect(seenFrom).toBe('Riverside Primary');
  expect(access.map(({ product }) => product)).toEqual(['Tracker']);
});

it('knows nobody of another school, of another trust, and no student', async () => {
  const { personId, atTrust } = await withAPast();
  const { hillside, id: site } = world.trust;
  const there = world.as(await world.administrator('account_admin', hillside));
  const student = await world.staff();
  await world.run(({ sql }) => sql(`update person set kind = 'student' where id = $1`, [student]));
  await world.startAfresh();
  const stranger = world.as(await world.administrator('account_owner'));

  const tries = [
    () => there.passport.get({ site: hillside, personId }),
    () => there.passport.download({ site: hillside, personId }),
    () => stranger.passport.get({ site: world.trust.id, personId }),
    () => stranger.passport.download({ site: world.trust.id, personId }),
    () => stranger.passport.get({ site, personId }),
    () => atTrust.passport.get({ site, personId: student }),
    () => atTrust.passport.get({ site, personId: crypto.randomUUID() }),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('is taken along in the documented shape, without secrets, and that is written down', async () => {
  const { personId, atTrust } = await withAPast();
  const { id: site } = world.trust;

  const passport = await atTrust.passport.download({ site, personId });

  expect(passportSchema.parse(JSON.parse(JSON.stringify(passport)))).toEqual(passport);
  expect(JSON.stringify(passport)).not.toMatch(/hash|nonce|token|argon2|dana\./i);
  expect((await world.audited()).filter((action) => action === 'passport.read')).toHaveLength(1);
  await atTrust.passport.get({ site, personId });
  expect((await world.audited()).filter((action) => action === 'passport.read')).toHaveLength(1);
});

it('tells of no sign-in from before or after the trust knew the account', async () => {
  const { personId, member, atTrust } = await withAPast();
  const { id: site } = world.trust;
  world.pass({ hours: 1 });
  await atTrust.access.revoke({ site, personId });
  await world.database.asOwner(
    `insert into audit_entry (at, actor_label, action, subject_kind, subject_id)
     values ($1::timestamptz + interval '2 hours', 'Mei', 'account.signed_in', 'account', $2),
       ($1::timestamptz - interval '2 hours', 'Mei', 'account.signed_in', 'account', $2)`,
    [world.now, member.accountId],
  );

  const { signIns, signInChanges, person, access } = await atTrust.passport.get({ site, personId });

  expect(signIns.map(({ at }) => at)).toEqual(['2026-11-20T09:00:00.000Z']);
  expect(signInChanges[0]).toMatchObject({ what: 'closed' });
  expect(person).toMatchObject({ status: 'not_registered', loginEmail: null });
  expect(access.map(({ endReason }) => endReason)).toEqual(['access_revoked', 'role_removed']);
});

it('tells the trust from where somebody signed in, but no school, and nobody while another trust shares the account', async () => {
  const { personId, member, atTrust, atSchool } = await withAPast();
  const { id: site, riverside } = world.trust;
  const ip = '203.0.113.7';
  const { accountId } = member;
  await unitOfWork(world.services, systemActor('test', null), async ({ audit }) =>
    audit('account.signed_in', { kind: 'account', id: accountId }, { personal: { [accountId]: { ip } } }),
  );
  const from = async (api: typeof atTrust, place: string) =>
    (await api.passport.get({ site: place, personId })).signIns.map(({ address }) => address);

  expect(await from(atTrust, site)).toContain(ip);
  expect(await from(atSchool, riverside)).toEqual([null, null]);

  await world.startAfresh();
  await world.run(async ({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, $3)`,
      [await world.staff(), member.accountId, world.now],
    ),
  );
  expect(await from(atTrust, site)).toEqual([null, null]);
});
