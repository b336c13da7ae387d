import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Connected } from '../connect.ts';
import { addAdministratorOf } from '../testing/administrators.ts';
import { addDeadLetter } from '../testing/dead-letter.ts';
import { connection, connectInOffice } from '../testing/connect-in-office.ts';
import { addMember } from '../testing/member.ts';
import { testSettings } from '../testing/test-settings.ts';
import { createWorld } from '../testing/world.ts';
import { noteFault } from '../sso/clients/note-fault.ts';
import { createCaller } from './router.ts';

/* The portal, connected as the owner of its tables, whom row-level security lets see everything. */
const world = createWorld();
let unguarded: Connected;
beforeAll(async () => {
  const { ownerUrl } = world.database;
  const settings = testSettings({ ownerUrl, appUrl: ownerUrl });
  unguarded = await connect(settings, { role: 'web', clock: () => world.now });
});
afterAll(() => unguarded.stop());

const key = { name: 'Nightly', permissions: ['staff:read' as const], schoolIds: null, days: 90 as const };

/** A trust with a key, another administrator, a member of staff and entries in its log; then another trust, and its owner. */
async function ownersOfTwo() {
  const owner = world.as(await world.administrator('account_owner'));
  const { keyId } = await owner.keys.make({ ...key, site: world.trust.id });
  const { administratorId } = await addAdministratorOf(world, 'account_admin');
  const { personId, accountId } = await addMember(world);
  await owner.jobs.runNow({ site: world.trust.id, job: 'remind-invitees' });
  await owner.jobs.pause({ site: world.trust.id, job: 'remind-invitees' });
  const letterId = await addDeadLetter(world, 'deliver-mail', { trustId: world.trust.id });
  const { riverside: schoolId } = world.trust;
  const theirs = { keyId, administratorId, personId, accountId, schoolId, letterId };
  await world.startAfresh();
  const person = await world.administrator('account_owner');
  const { auth } = world;
  const whoIs = async () => person;
  const request = { headers: new Headers(), ip: null };
  const { services } = unguarded;
  const setCookies = new Headers();
  const api = createCaller({ services, auth, person, whoIs, requestId: 'test', setCookies, request });
  return { theirs, api, site: world.trust.id };
}

it('changes no key, no administrator and no school of another trust by the filter alone', async () => {
  const { theirs, api, site } = await ownersOfTwo();
  const { keyId, administratorId, schoolId, letterId } = theirs;
  const attempts: Record<string, () => Promise<unknown>> = {
    endKey: () => api.keys.end({ site, keyId }),
    makeKey: () => api.keys.make({ ...key, site, schoolIds: [schoolId] }),
    handOver: () => api.handover.ask({ site, administratorId }),
    retry: () => api.jobs.retryLetter({ site, queue: 'deliver-mail', letterId }),
    discard: () => api.jobs.discardLetter({ site, queue: 'deliver-mail', letterId }),
  };

  for (const [what, attempt] of Object.entries(attempts))
    await expect(attempt(), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('tells nothing of the log, the keys and the people of another trust by the filter alone', async () => {
  const { theirs, api, site } = await ownersOfTwo();
  const { personId, accountId, schoolId } = theirs;
  const deeds = async (filter: Partial<Parameters<typeof api.audit.list>[0]>) =>
    (await api.audit.list({ site, ...filter })).rows.map(({ sentence }) => sentence);

  expect(await deeds({ who: { kind: 'person', id: personId } })).toEqual([]);
  expect(await deeds({ who: { kind: 'account', id: accountId } })).toEqual([]);
  expect(await deeds({ school: schoolId })).toEqual([]);
  for (const row of await deeds({})) expect(row).not.toContain('Nightly');
  expect(await deeds({ deeds: 'keys' })).toEqual([]);
  expect(await deeds({ deeds: 'sign_in' })).toEqual([]);
  expect(await api.audit.people({ site, q: 'Herrera' })).toEqual([]);
  expect(await api.keys.list({ site })).toEqual([]);
  const job = 'remind-invitees';
  expect((await api.jobs.history({ site, job })).rows).toEqual([]);
  const reminders = (await api.jobs.list({ site })).find((row) => row.job === job);
  expect(reminders).toMatchObject({ state: 'idle', paused: null, last: null });
  expect((await api.jobs.queues({ site })).dead).toEqual([]);
  await expect(api.jobs.goOn({ site, job })).rejects.toMatchObject({ cause: { code: 'illegal_transition' } });
  expect(await api.providers.allowed({ site })).toEqual({ microsoft: [], google: [] });
});

it('shows and changes no connection of another trust’s product by the filter alone', async () => {
  const { productId, clientId } = await connectInOffice(world);
  await noteFault(world.services, { clientId, code: 'secret_wrong', detail: '' });
  const { api, site } = await ownersOfTwo();
  const at = { site, productId };
  const attempts: Record<string, () => Promise<unknown>> = {
    look: () => api.sso.client(at),
    signIns: () => api.sso.signIns(at),
    connect: () => api.sso.registerClient({ ...at, client: { ...connection, kind: 'public' } }),
    change: () => api.sso.changeClient({ ...at, client: connection }),
    renew: () => api.sso.renewSecret(at),
    end: () => api.sso.endClient(at),
    allow: () => api.sso.allowRoster({ ...at, allowed: true }),
    drift: () => api.drift.overview(at),
    report: () => api.drift.report({ ...at, fileName: 'x.csv', file: 'QQ==' }),
    address: () => api.drift.setAddress({ ...at, url: null }),
    ask: () => api.drift.ask(at),
    ignore: () => api.drift.ignore({ ...at, which: { all: {} }, note: 'x' }),
    tell: () => api.drift.tell({ ...at, which: { all: {} } }),
    part: () => api.drift.part({ ...at, which: { all: {} } }),
    confirm: () => api.drift.confirm({ ...at, which: { all: {} } }),
    remove: () => api.drift.draftRemoval({ ...at, which: { all: {} } }),
  };

  for (const [what, attempt] of Object.entries(attempts))
    await expect(attempt(), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await api.drift.list(at)).toEqual({ rows: [], total: 0, removable: 0 });
  expect(await api.sso.faults(at)).toEqual([]);
});

it('shows and changes no review of access of another trust by the filter alone', async () => {
  const site = world.trust.id;
  const owner = world.as(await world.administrator('account_owner'));
  const { reviewId } = await owner.accessReviews.open({ site });
  const { open } = await owner.accessReviews.overview({ site });
  const partIds = open?.parts.map(({ partId }) => partId) ?? [];
  const { rows } = await owner.accessReviews.lines({ site, reviewId });
  const which = { ids: rows.map(({ lineId }) => lineId) };
  const { api, site: mine } = await ownersOfTwo();
  const at = { site: mine, reviewId };
  const attempts: Record<string, () => Promise<unknown>> = {
    answer: () => api.accessReviews.answer({ ...at, which, answer: 'keep' }),
    preview: () => api.accessReviews.previewSubmit(at),
    submit: () => api.accessReviews.submit(at),
    nudge: () => api.accessReviews.nudge({ ...at, partIds }),
    close: () => api.accessReviews.close(at),
    evidence: () => api.accessReviews.takeEvidence({ ...at, format: 'csv' }),
  };

  for (const [what, attempt] of Object.entries(attempts))
    await expect(attempt(), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await api.accessReviews.lines(at)).rows).toEqual([]);
  expect((await api.accessReviews.overview({ site: mine })).past).toEqual([]);
});
