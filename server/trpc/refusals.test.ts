import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

interface Written {
  readonly action: string;
  readonly outcome: string;
  readonly actingAs: string | null;
  readonly kind: string;
  readonly schoolId: string | null;
  readonly code: string | null;
}

const written = () =>
  world.rows<Written>(
    `select action, outcome, acting_as as "actingAs", subject_kind as kind, school_id as "schoolId", details->>'code' as code
     from audit_entry where outcome = 'refused' order by id`,
  );

it('writes down who was refused what, where and why, once', async () => {
  const { id: site, riverside } = world.trust;
  const observer = world.as(await world.administrator('observer', riverside));
  const personId = await world.staff();
  await expect(observer.access.revoke({ site: riverside, personId })).rejects.toThrow();

  expect(await written()).toEqual([
    {
      action: 'access.revoke',
      outcome: 'refused',
      actingAs: null,
      kind: 'person',
      schoolId: riverside,
      code: 'not_permitted',
    },
  ]);
  const owner = world.as(await world.administrator('account_owner'));
  await expect(owner.access.revoke({ site, personId })).rejects.toThrow('not_registered');
  expect((await written()).at(-1)).toMatchObject({
    actingAs: 'account_owner',
    code: 'not_registered',
    schoolId: null,
  });
});

it('writes down a look at a site that is not for whoever looks, and no other look', async () => {
  const { riverside, hillside } = world.trust;
  const helper = world.as(await world.administrator('helpdesk', riverside));
  await expect(helper.audit.list({ site: riverside })).rejects.toThrow();
  await expect(helper.invitations.list({ site: hillside })).rejects.toThrow();
  await expect(
    helper.invitations.timeline({ site: riverside, personId: crypto.randomUUID() }),
  ).rejects.toThrow();

  expect(await written()).toMatchObject([
    { action: 'audit.list', code: 'not_permitted' },
    { action: 'invitations.list', code: 'not_permitted' },
  ]);
});

it('tells a trust of its people who knock at another one, and the other nothing', async () => {
  const { id: own } = world.trust;
  const owner = await world.administrator('account_owner');
  const foreign = await world.anotherTrust();
  await expect(world.as(owner).trust.changeSettings({ site: foreign.id, reminders: false })).rejects.toThrow(
    'not_found',
  );

  const { rows } = await world.as(owner).audit.list({ site: own, outcome: 'refused' });
  expect(rows.map(({ sentence }) => sentence)).toEqual([
    'Dana Whitfield tried to change the settings of the trust, and was refused: it is not there for them',
  ]);
  const seen = await world.database.asOwner('select from account_entry where trust_id = $1', [foreign.id]);
  expect(seen).toEqual([]);
});

it('writes nothing down of what was only mistyped, nor of strangers with links that nobody was sent', async () => {
  const owner = world.as(await world.administrator('account_owner'));
  const before = await world.database.asOwner('select from audit_entry');
  await expect(owner.access.revoke({ site: world.trust.id, personId: 'nobody' })).rejects.toThrow();
  await expect(world.as(null).invitations.decline({ token: 'x'.repeat(43) })).rejects.toThrow('link_unknown');

  expect(await world.database.asOwner('select from audit_entry')).toHaveLength(before.length);
});

it('does not write a wrong password down twice', async () => {
  const { email } = await addMember(world);
  await expect(world.as(null).accounts.signIn({ email, password: 'no such luck' })).rejects.toThrow();

  const rows = await world.database.asOwner<{ action: string }>(
    `select e.action from audit_entry e join account a on a.id::text = e.subject_id where a.email = $1 and e.trust_id is null`,
    [email],
  );
  expect(rows).toEqual([{ action: 'account.sign_in_refused' }]);
});
