import { beforeEach, expect, it } from 'vitest';
import { addAsker } from '../testing/asker.ts';
import { atOnce, inRounds } from '../testing/at-once.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';

const world = createWorld();
const codeOf = (code: string) => ({ cause: { code } });
const fullEdit = () => world.trust.role('Tracker', 'Full Edit');
const readOnly = () => world.trust.role('Tracker', 'Partial Read-only');

let admin: Caller;
let colleague: Caller;
beforeEach(async () => {
  admin = world.as(await world.administrator('account_admin', world.trust.riverside));
  colleague = world.as(await world.administrator('account_admin'));
});

/** Somebody who has asked for Tracker at Riverside, and two administrators who may answer. */
async function asked() {
  const site = world.trust.riverside;
  const asker = await addAsker(world);
  const requestId = await asker.ask('Tracker', site);
  const approve = (by: Caller, roleId = fullEdit()) => by.requests.approve({ site, requestId, roleId });
  const refuse = (by: Caller) => by.requests.refuse({ site, requestId, reason: 'Not this year.' });
  return { ...asker, site, requestId, approve, refuse };
}

const roles = (personId: string) =>
  world.rows<{ name: string }>(
    `select r.name from "grant" g join product_role r on r.id = g.product_role_id
     where g.person_id = $1 and g.ended_at is null`,
    [personId],
  );
const stateOf = async (requestId: string) => {
  const [row] = await world.rows<{ state: string }>('select state from access_request where id = $1', [
    requestId,
  ]);
  return row?.state;
};

it('is answered by one of two who approve at once', async () => {
  await inRounds(async () => {
    const { personId, approve } = await asked();

    const outcome = await atOnce(approve(admin), approve(colleague, readOnly()));

    expect(outcome.toSorted()).toEqual(['done', 'request_answered']);
    expect(await roles(personId)).toEqual([
      { name: outcome[0] === 'done' ? 'Full Edit' : 'Partial Read-only' },
    ]);
  });
});

it('is either approved or refused', async () => {
  await inRounds(async () => {
    const { personId, requestId, approve, refuse } = await asked();

    const outcome = await atOnce(approve(admin), refuse(colleague));

    expect(outcome.toSorted()).toEqual(['done', 'request_answered']);
    expect(await stateOf(requestId)).toBe(outcome[0] === 'done' ? 'approved' : 'refused');
    expect(await roles(personId)).toHaveLength(outcome[0] === 'done' ? 1 : 0);
  });
});

it('is either approved or withdrawn', async () => {
  await inRounds(async () => {
    const { personId, requestId, approve, api } = await asked();

    const outcome = await atOnce(api.portal.withdraw({ requestId }), approve(admin));

    expect(outcome.toSorted()).toEqual(['done', 'request_answered']);
    expect(await roles(personId)).toHaveLength(outcome[0] === 'done' ? 0 : 1);
  });
});

it('is closed without a second role when they were given it elsewhere, be it at the same instant', async () => {
  await inRounds(async () => {
    const { personId, requestId, site, approve } = await asked();

    const outcome = await atOnce(
      approve(admin),
      colleague.invitations.send({ site, personId, offers: [{ roleId: readOnly() }] }),
    );

    expect([['done', 'role_held'], ['role_held', 'done']]).toContainEqual(outcome); // prettier-ignore
    expect(await roles(personId)).toHaveLength(1);
    expect(await stateOf(requestId)).toBe('approved');
  });
});

it.each([
  ['left the school', 'update affiliation set gone_at = gatehouse_now() where person_id = $1'],
  ['was switched off', 'update person set enabled = false where id = $1'],
])('gives nothing to somebody who %s meanwhile, and can be refused', async (_, leave) => {
  const { personId, site, approve, refuse } = await asked();
  await world.run(({ sql }) => sql(leave, [personId]));

  expect((await admin.requests.list({ site })).rows).toMatchObject([{ gone: true }]);
  await expect(approve(admin)).rejects.toMatchObject(codeOf('person_left'));
  await expect(refuse(admin)).resolves.toMatchObject({ product: 'Tracker' });
});

it('gives nothing to somebody whose access was revoked meanwhile, nor writes to them', async () => {
  const { personId, requestId, approve, refuse } = await asked();
  await colleague.access.revoke({ site: world.trust.id, personId });
  const mails = () => world.rows(`select from mail where template = 'request-answered'`);

  await expect(approve(admin)).rejects.toMatchObject(codeOf('not_registered'));
  await refuse(admin);
  expect(await stateOf(requestId)).toBe('refused');
  expect(await mails()).toHaveLength(0);
});

it('gives again what ended by itself a moment ago, though nobody has written that down', async () => {
  const { personId, site, ask } = await asked();
  const endsAt = new Date(world.now.getTime() + 3_600_000).toISOString();
  const roleId = world.trust.role('Parents Evening', 'Teacher');
  await admin.invitations.send({ site, personId, offers: [{ roleId }], endsAt });
  world.pass({ hours: 1 });
  const requestId = await ask('Parents Evening', site);

  await admin.requests.approve({ site, requestId, roleId });

  const ends = await world.rows(
    `select end_reason as reason from "grant" where person_id = $1 order by given_at`,
    [personId],
  );
  expect(ends).toEqual([{ reason: 'end_date' }, { reason: null }]);
});
