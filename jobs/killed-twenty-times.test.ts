import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { createInbox } from '#server/testing/create-inbox.ts';
import { addStudent } from '#server/testing/family.ts';
import { finishPlan } from '#server/testing/finish-plan.ts';
import { leavingContacts, type LeavingContact } from '#server/testing/leaving-contacts.ts';
import { createWorld } from '#server/testing/world.ts';

const world = createWorld();
const inbox = createInbox();
const stop: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of stop.splice(0)) await end();
});

const [planned, others] = [1_200, 40];

/** A worker process of its own, which is killed as soon as `moment` has come. */
async function workUntil(moment: () => Promise<boolean>): Promise<void> {
  const { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR } = world.services.settings;
  const settings = { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR, SMTP_URL: inbox().url };
  const worker = spawn(process.execPath, ['jobs/worker.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  stop.push(() => worker.kill('SIGKILL'));
  await expect.poll(moment, { interval: 15, timeout: 60_000 }).toBe(true);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

async function count(query: string, parameters: unknown[] = []): Promise<number> {
  const [row] = await world.database.asOwner<{ n: number }>(
    `select count(*)::int as n from (${query}) rows`,
    parameters,
  );
  return row?.n ?? 0;
}

/** Whether a worker is amid a chunk: it has marked or changed what it has not committed. */
const amidChunk = async () =>
  (await count(`select from pg_locks l join pg_class c on c.oid = l.relation
    where c.relname = 'contact_standing' and l.mode = 'RowExclusiveLock' and l.database = (select oid from pg_database where datname = current_database())`)) > 0; // prettier-ignore

/** Kills workers at a plan: by turns amid a chunk, and after one. Returns after how many rows each was killed. */
async function killAt(planId: string, kills: number): Promise<number[]> {
  const handled = () => count(`select from plan_item where plan_id = $1 and state <> 'to_do'`, [planId]);
  const moments: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    // What the queue does by itself once the heartbeat of a dead worker's job has been missing for 20 seconds.
    await world.run(({ enqueue }) => enqueue('run-plan', { trustId: world.trust.id, planId }));
    const before = await handled();
    await workUntil(async () => (kill % 2 === 0 ? amidChunk() : (await handled()) > before));
    moments.push(await handled());
  }
  return moments;
}

/** Between what was shown and the work, the facts of some change: 20 have a child again, 5 are blocked, 3 were revoked by hand, 1 is erased. */
async function changeSome(contacts: readonly LeavingContact[], site: string): Promise<void> {
  const owner = world.as(await world.administrator('account_owner'));
  const ids = contacts.map(({ contactId }) => contactId);
  await addStudent(world.services, world.trust, { contacts: ids.slice(0, 20) });
  await world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at)
       select app_trust(), id, 'Court order', 'Dana', gatehouse_now() from unnest($1::uuid[]) id`,
      [ids.slice(20, 25)],
    ),
  );
  for (const contact of contacts.slice(25, 29)) await owner.contacts.revoke({ site, ...contact });
  const erased = ids[28] ?? '';
  await world.run(({ sql }) => sql('update person set gone_at = gatehouse_now() where id = $1', [erased]));
  await owner.people.erase({ site, subject: { kind: 'person', id: erased }, name: 'Pat Relative29' });
}

const byReason = (planId: string) =>
  world.rows(
    'select state, reason, count(*)::int from plan_item where plan_id = $1 group by 1, 2 order by 3 desc, 2',
    [planId],
  );
const written = (action: string, planId: string) =>
  count(
    `select from audit_entry e join plan_item i on i.person_id = e.subject_id::uuid
     where e.action = $1 and i.plan_id = $2 and i.state = 'done'`,
    [action, planId],
  );

it('twenty kills amid a bulk revoke of 1,200: each row done once or left out with the reason, and nobody else touched', async () => {
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 });
  const everybody = await leavingContacts(world, planned + others);
  const contacts = everybody.slice(0, planned);
  await world.run(({ sql }) =>
    sql(
      'update trust set refused_percent = 100, second_person_percent = 100, second_person_people = 9999 where id = app_trust()',
    ),
  );
  const { id: site } = world.trust;
  const office = world.as(await world.administrator('full_edit'));
  const { planId } = await office.contacts.makeBulk({
    site, who: { all: {}, except: everybody.slice(planned) }, deed: 'revoke', typed: planned, tell: false,
  }); // prettier-ignore
  await changeSome(contacts, site);
  const untouched = () =>
    world.rows(
      `select contact_id, status, reasons, revoked_at, admitted_at from contact_standing where contact_id = any ($1) order by 1`,
      [everybody.slice(planned).map(({ contactId }) => contactId)],
    );
  const before = await untouched();

  const moments = await killAt(planId, 20);
  expect(moments.at(-1), `killed at ${moments.join(', ')}`).toBeLessThan(planned);
  await finishPlan(world, planId);

  expect(await byReason(planId)).toEqual([
    { state: 'done', reason: 'revoked', count: planned - 29 },
    { state: 'skipped', reason: 'still_eligible', count: 20 },
    { state: 'skipped', reason: 'contact_blocked', count: 5 },
    { state: 'skipped', reason: 'already_decided', count: 3 },
    { state: 'skipped', reason: 'not_found', count: 1 },
  ]);
  expect(await written('contact.revoked', planId)).toBe(planned - 29);
  expect(await count('select from contact_standing where revoke_plan_id = $1', [planId])).toBe(planned - 29);
  expect(await untouched()).toEqual(before);

  const undo = await office.plans.undo({ site, planId, tell: false });
  const back = await killAt(undo.planId, 5);
  expect(back.at(-1), `killed at ${back.join(', ')}`).toBeLessThan(planned - 29);
  await finishPlan(world, undo.planId);

  expect(await byReason(undo.planId)).toEqual([{ state: 'done', reason: 'restored', count: planned - 29 }]);
  expect(await written('contact.restored', undo.planId)).toBe(planned - 29);
  expect(await count('select from contact_standing where revoked_at is not null')).toBe(4);
  expect(await count('select from kept_credential')).toBe(3);
  expect(await untouched()).toEqual(before);
  expect((await office.plans.get({ site, planId })).state).toBe('undone');
}, 900_000);
