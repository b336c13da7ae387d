import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const sentences = ({ rows }: { readonly rows: readonly { readonly sentence: string }[] }) =>
  rows.map(({ sentence }) => sentence);

it('shows a school what concerns it, also when the trust did it, and nothing of others', async () => {
  const { id: trust, riverside, hillside, role } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  const head = world.as(await world.administrator('account_admin', riverside));
  const offers = (schoolId: string) => [{ roleId: role('Tracker', 'Full Edit'), schoolId }];
  const here = await world.staff({ givenName: 'Ada', familyName: 'Lovelace' });
  const there = await world.staff({ givenName: 'Kim', familyName: 'Elsewhere', schools: [hillside] });
  await owner.invitations.send({ site: trust, personId: here, offers: offers(riverside) });
  await owner.invitations.send({ site: trust, personId: there, offers: offers(hillside) });
  await owner.trust.changeSettings({ site: trust, reminders: false });

  const concerning = ['Dana Whitfield invited Ada Lovelace to Tracker, Full Edit, at Riverside Primary'];
  expect(sentences(await head.audit.list({ site: riverside }))).toEqual(concerning);
  expect(sentences(await head.audit.list({ site: riverside, school: hillside }))).toEqual(concerning);
  expect(sentences(await owner.audit.list({ site: trust, school: hillside }))).toEqual([
    "Dana Whitfield invited Kim Elsewhere to Tracker, Full Edit, at St Anne's & St Jude's",
  ]);
});

it('tells of sign-ins at the trust that knew the account then, and at no school', async () => {
  const { id: trust, riverside } = world.trust;
  const mei = await addMember(world);
  const owner = world.as(await world.administrator('account_owner'));
  await mei.signIn();
  await expect(
    world.as(null).accounts.signIn({ email: mei.email, password: 'no such luck' }),
  ).rejects.toThrow();
  const who = { kind: 'person', id: mei.personId } as const;

  expect(sentences(await owner.audit.list({ site: trust, who, deeds: 'sign_in' }))).toEqual([
    'Somebody not signed in tried to sign in as Mei Herrera, and was refused: the password was wrong',
    'Mei Herrera signed in',
    'Test made an account for Mei Herrera',
  ]);
  expect(sentences(await owner.audit.list({ site: riverside, deeds: 'sign_in' }))).toEqual([]);
  const foreign = await world.anotherTrust();
  expect(await world.database.asOwner('select from account_entry where trust_id = $1', [foreign.id])).toEqual(
    [],
  );
});

it('finds somebody by what they did and by what was done about them, and by name', async () => {
  const { id: site, role } = world.trust;
  const dana = await world.administrator('account_owner');
  const owner = world.as(dana);
  const personId = await world.staff({ givenName: 'Ada', familyName: 'Lovelace' });
  await owner.invitations.send({ site, personId, offers: [{ roleId: role('Insights', 'Full Edit') }] });
  world.pass({ hours: 24 });
  await owner.trust.changeSettings({ site, reminders: false });

  const about = { kind: 'person', id: personId } as const;
  const by = { kind: 'account', id: dana.accountId } as const;
  expect((await owner.audit.list({ site, who: about })).rows).toHaveLength(1);
  expect((await owner.audit.list({ site, who: by })).rows).toHaveLength(2);
  expect(
    (await owner.audit.list({ site, who: by, from: '2026-11-21' })).rows.map(({ changes }) => changes),
  ).toEqual([[{ what: 'Reminders', before: 'Yes', after: 'No' }]]);
  expect((await owner.audit.list({ site, to: '2026-11-20', deeds: 'settings' })).rows).toEqual([]);
  expect(await owner.audit.people({ site, q: 'lovel' })).toMatchObject([
    { kind: 'person', name: 'Ada Lovelace' },
  ]);
  expect(await owner.audit.people({ site, q: 'dana' })).toMatchObject([
    { kind: 'account', id: dana.accountId },
  ]);
});

it('leads from page to page without leaving out or repeating an entry', async () => {
  const { id: site } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  await world.run(async ({ audit }) => {
    for (let each = 0; each < 120; each += 1)
      audit('roster.imported', { kind: 'roster_import', id: `${each}` });
  });
  const seen: string[] = [];
  for (let after: string | undefined, more = true; more;) {
    const { rows, next } = await owner.audit.list({ site, deeds: 'roster', ...(after && { after }) });
    seen.push(...rows.map(({ id }) => id));
    more = next !== null;
    after = next ?? undefined;
  }

  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
  await expect(owner.audit.list({ site, after: 'nowhere' })).rejects.toThrow('not_found');
});
