import { expect, it } from 'vitest';
import { atOnce, inRounds } from '../../testing/at-once.ts';
import { addContact, addStudent, admitContact, standingOf } from '../../testing/family.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

/** A contact who has lost their child, with a password that nobody checks. */
async function leaving() {
  const { services, trust } = world;
  const contactId = await addContact(services, trust);
  const studentId = await addStudent(services, trust, { contacts: [contactId] });
  const { accountId } = await admitContact(services, trust, contactId);
  await world.run(async ({ sql }) => {
    await sql(
      `insert into credential (account_id, provider_id, provider_account_id, password) values ($1::uuid, 'credential', $1::uuid::text, 'hash')`,
      [accountId],
    );
    await sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]);
  });
  return { contactId, studentId, accountId, schoolId: trust.riverside, site: trust.id };
}

/** What there is of a sign-in: registered with a password, or put aside, and never both, never neither. */
async function life(contactId: string, accountId: string): Promise<string> {
  const [row] = await world.database.asOwner<{ registered: boolean; password: number; kept: number }>(
    `select exists (select from registration where person_id = $1 and ended_at is null) as registered,
       (select count(*)::int from credential where account_id = $2) as password,
       (select count(*)::int from kept_credential where account_id = $2) as kept`,
    [contactId, accountId],
  );
  const standing = (await standingOf(world.services, world.trust, contactId))[world.trust.riverside]?.status;
  return `${standing} ${row?.registered} ${row?.password} ${row?.kept}`;
}

it('comes to one after the other when it is revoked and restored at once', async () => {
  const api = world.as(await world.administrator('account_admin')).contacts;
  await inRounds(async () => {
    const { contactId, accountId, schoolId, site } = await leaving();
    const one = { site, schoolId, contactId };
    await api.revoke(one);
    const [first, second] = await atOnce(api.restore(one), api.revoke(one));
    expect(first).toBe('done');
    const ended = second === 'done';
    expect(['done', 'already_decided']).toContain(second);
    expect(await life(contactId, accountId)).toBe(ended ? 'revoked false 0 1' : 'ready_to_revoke true 1 0');
  });
});

it('is done once by two who revoke, and by two who restore, at the same time', async () => {
  const api = world.as(await world.administrator('account_admin')).contacts;
  await inRounds(async () => {
    const { contactId, accountId, schoolId, site } = await leaving();
    const one = { site, schoolId, contactId };
    expect((await atOnce(api.revoke(one), api.revoke(one))).toSorted()).toEqual(['already_decided', 'done']);
    expect(await life(contactId, accountId)).toBe('revoked false 0 1');
    expect((await atOnce(api.restore(one), api.restore(one))).toSorted()).toEqual([
      'already_decided',
      'done',
    ]);
    expect(await life(contactId, accountId)).toBe('ready_to_revoke true 1 0');
  });
});

it('ends nobody whose child comes back at the same time, or ends them as if before', async () => {
  const api = world.as(await world.administrator('account_admin')).contacts;
  await inRounds(async () => {
    const { contactId, accountId, studentId, schoolId, site } = await leaving();
    const back = world.run(({ sql }) =>
      sql('update enrolment set gone_at = null where student_id = $1', [studentId]),
    );
    const [revoked] = await atOnce(api.revoke({ site, schoolId, contactId }), back);
    expect(await life(contactId, accountId)).toBe(
      revoked === 'done' ? 'revoked false 0 1' : 'active true 1 0',
    );
  });
});
