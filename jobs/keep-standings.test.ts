import { afterAll, expect, it } from 'vitest';
import { addContact, addStudent, standingOf } from '#server/testing/family.ts';
import { addRegisteredParent } from '#server/testing/registered-parent.ts';
import { createWorld } from '#server/testing/world.ts';
import { destroyKeptCredentialsJob } from './destroy-kept-credentials.ts';
import { keepStandingsJob } from './keep-standings.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
afterAll(() => lanes.close());
const signal = new AbortController().signal;
const run = (job: typeof keepStandingsJob) => job.run({ services: world.services, lanes, signal }, {});

it('follows the calendar in every trust: a first day, and the day after a last one', async () => {
  await world.database.asOwner('truncate job_run');
  const { services, trust } = world;
  const [comes, goes] = [await addContact(services, trust), await addContact(services, trust)];
  const enrolled = async (contact: string, column: string, day: string) => {
    const student = await addStudent(services, trust, { contacts: [contact] });
    await world.run(({ sql }) =>
      sql(`update enrolment set ${column} = $2 where student_id = $1`, [student, day]),
    );
  };
  await enrolled(comes, 'begins_on', '2026-11-23');
  await enrolled(goes, 'ends_on', '2026-11-23');
  const statuses = async () => {
    const both = [await standingOf(services, trust, comes), await standingOf(services, trust, goes)];
    return both.map((one) => one[trust.riverside]?.status);
  };
  expect(await statuses()).toEqual(['not_eligible', 'ready_to_provision']);

  world.pass({ hours: 62 }); // Sunday evening
  await run(keepStandingsJob);
  expect(await statuses()).toEqual(['not_eligible', 'ready_to_provision']);
  world.pass({ hours: 1 }); // midnight in London
  expect(await run(keepStandingsJob)).toEqual({ kept: 2 });
  expect(await statuses()).toEqual(['ready_to_provision', 'not_eligible']);
  world.pass({ hours: 1 });
  expect(await run(keepStandingsJob)).toEqual({ kept: 0 });
});

it('destroys the passwords whose time is over, and no others', async () => {
  await world.database.asOwner('truncate job_run');
  const { riverside: schoolId, id: site } = world.trust;
  const api = world.as(await world.administrator('full_edit')).contacts;
  const revoke = async () => {
    const parent = await addRegisteredParent(world);
    await parent.childLeaves(schoolId);
    await api.revoke({ site, schoolId, contactId: parent.contactId });
    return parent;
  };
  const early = await revoke();
  world.pass({ hours: 24 });
  const late = await revoke();
  world.pass({ hours: 29 * 24 });

  expect(await run(destroyKeptCredentialsJob)).toEqual({ destroyed: 1 });

  const kept = await world.database.asOwner<{ id: string }>('select account_id as id from kept_credential');
  expect(kept.map(({ id }) => id)).toContain(late.accountId);
  expect(kept.map(({ id }) => id)).not.toContain(early.accountId);
  const told = await world.database.asOwner(
    `select from audit_entry where action = 'account.password_destroyed' and subject_id = $1`,
    [early.accountId],
  );
  expect(told).toHaveLength(1);
});
