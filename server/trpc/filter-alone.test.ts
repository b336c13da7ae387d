import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connect, type Connected } from '../connect.ts';
import { busyTrust, somebody } from '../testing/busy-trust.ts';
import { turn } from '../testing/school-year.ts';
import { sitesOf } from '../testing/invite-administrator.ts';
import { everyNight } from '../testing/nightly.ts';
import { testSettings } from '../testing/test-settings.ts';
import { createWorld } from '../testing/world.ts';
import { createCaller, type Caller } from './router.ts';

/* The portal, connected as the owner of its tables, whom row-level security lets see everything. */
const world = createWorld();
let unguarded: Connected;
beforeAll(async () => {
  const { ownerUrl } = world.database;
  const settings = testSettings({ ownerUrl, appUrl: ownerUrl });
  unguarded = await connect(settings, { role: 'web', clock: () => world.now });
});
afterAll(() => unguarded.stop());

const role = { name: 'Reader', about: 'Reads', preset: 'full_read_only' } as const;
const product = {
  name: 'Library',
  about: 'Books',
  icon: 'book',
  level: 'school',
  launchUrl: 'https://library.example/',
  ownerEmail: null,
} as const;

let theirs: Awaited<ReturnType<typeof busyTrust>>;
let api: Caller;
beforeEach(async () => {
  theirs = await busyTrust(world);
  await world.startAfresh();
  const person = await world.administrator('account_owner');
  const { auth } = world;
  const whoIs = async () => person;
  const request = { headers: new Headers(), ip: null };
  const setCookies = new Headers();
  const { services } = unguarded;
  api = createCaller({ services, auth, person, whoIs, requestId: 'test', setCookies, request });
});

it('finds nobody and nothing of another trust by the filter alone', async () => {
  const site = world.trust.id;
  const roleId = world.trust.role('Insights', 'Full Edit');
  const mine = await world.staff();
  const { personId, productId, invitationId, offeredId, grantId, planId, importId, requestId } = theirs;
  const { approvalId, contactId, rolloverId } = theirs;
  const { administratorId, groupId, ownRoleId, schoolId: theirSchool } = theirs;
  const named = { site, name: 'Ours', schoolIds: [theirSchool] };
  const { role: toRole, sites } = somebody;
  const who = { ids: [mine, personId] };
  const attempts: Record<string, () => Promise<unknown>> = {
    send: () => api.invitations.send({ site, personId, offers: [{ roleId }] }),
    role: () => api.invitations.send({ site, personId: mine, offers: [{ roleId: theirs.roleId }] }),
    preview: () => api.invitations.preview({ site, who }),
    sendMany: () => api.invitations.sendMany({ site, who, offers: [{ roleId }] }),
    reissue: () => api.invitations.reissue({ site, invitationId }),
    cancel: () => api.invitations.cancel({ site, invitationId }),
    resetFor: () => api.accounts.resetFor({ site, personId }),
    resetStep: () => api.accounts.resetSecondStepFor({ site, personId }),
    resetAdministrator: () => api.administrators.resetSecondStep({ site, administratorId }),
    invite: () => api.administrators.invite({ ...somebody, site, sites: sitesOf(theirs.schoolId) }),
    editInvitation: () =>
      api.administrators.editInvitation({ site, invitationId: offeredId, role: toRole, sites }),
    reinvite: () => api.administrators.reissue({ site, invitationId: offeredId }),
    uninvite: () => api.administrators.uninvite({ site, invitationId: offeredId }),
    changeHeldRole: () => api.access.changeHeldRole({ site, grantId, roleId }),
    removeRole: () => api.access.removeRole({ site, grantId }),
    revoke: () => api.access.revoke({ site, personId }),
    addRole: () => api.access.addRole({ site, productId, role }),
    changeRole: () => api.access.changeRole({ site, roleId: theirs.roleId, role }),
    retireRole: () => api.access.retireRole({ site, roleId: theirs.roleId }),
    changeProduct: () => api.access.changeProduct({ site, productId, product }),
    retireProduct: () => api.access.retireProduct({ site, productId }),
    approve: () => api.requests.approve({ site, requestId, roleId: theirs.roleId }),
    refuse: () => api.requests.refuse({ site, requestId, reason: 'No.' }),
    withdraw: () => api.portal.withdraw({ requestId }),
    ask: () => api.portal.ask({ productId, schoolId: null, reason: 'I need it.' }),
    administrator: () => api.administrators.get({ site, id: administratorId }),
    former: () => api.administrators.former({ site, id: theirs.formerId }),
    editAdministrator: () => api.administrators.edit({ site, administratorId, role: toRole, sites }),
    revokeAdministrator: () => api.administrators.revoke({ site, administratorId }),
    addGroup: () => api.administrators.addGroup(named),
    changeGroup: () => api.administrators.changeGroup({ ...named, groupId }),
    endGroup: () => api.administrators.endGroup({ site, groupId }),
    renameRole: () => api.administrators.renameRole({ site, roleId: ownRoleId, name: 'Ours' }),
    retireOwnRole: () => api.administrators.retireRole({ site, roleId: ownRoleId }),
    restoreOwnRole: () => api.administrators.restoreRole({ site, roleId: ownRoleId }),
    contact: () => api.contacts.get({ site, contactId }),
    contacts: () => api.contacts.count({ site, who: { contacts: [{ contactId, schoolId: theirSchool }] } }),
    staff: () =>
      api.contacts.countAccounts({ site, who: { user: 'all', people: [{ personId, schoolId: null }] } }),
    letters: () => api.letters.print({ site, who: { contacts: [{ contactId, schoolId: theirSchool }] } }),
    plan: () => api.plans.get({ site, planId }),
    import: () => api.roster.importReport({ site, importId }),
    held: () => api.roster.held({ site, importId }),
    approveHeld: () => api.roster.approveHeld({ site, importId }),
    undoHeld: () => api.roster.undoHeld({ site, importId }),
    nightly: () => api.nightly.change(everyNight(site, theirs.sourceId)),
    discardHeld: () => api.roster.discardHeld({ site, importId }),
    passport: () => api.passport.get({ site, personId }),
    download: () => api.passport.download({ site, personId }),
    erase: () => api.people.erase({ site, subject: { kind: 'person', id: personId }, name: 'Mei Herrera' }),
    eraseAccount: () =>
      api.people.erase({ site, subject: { kind: 'account', id: theirs.accountId }, name: 'Mei Herrera' }),
    timeline: () => api.invitations.timeline({ site, personId }),
    removeRoles: () => api.access.removeRoles({ site, personId, grantIds: [grantId] }),
    changeEnd: () => api.access.changeEnd({ site, grantId, endsAt: null }),
    restoreProduct: () => api.access.restoreProduct({ site, productId }),
    restoreRole: () => api.access.restoreRole({ site, roleId: theirs.roleId }),
    revokeLeavers: () => api.access.revokeLeavers({ site, leavers: [{ personId, grantIds: [grantId] }] }),
    results: () => api.plans.results({ site, planId }),
    badRows: () => api.plans.badRows({ site, planId }),
    waiting: () => api.plans.waiting({ site, planId }),
    draft: () => api.plans.draft({ site, planId }),
    approvePlan: () => api.plans.approve({ site, planId }),
    discard: () => api.plans.discard({ site, planId }),
    leaveOut: () => api.plans.leaveOut({ site, planId, positions: [1], out: true }),
    stop: () => api.plans.stop({ site, planId }),
    resume: () => api.plans.resume({ site, planId }),
    retry: () => api.plans.retry({ site, planId }),
    previewUndo: () => api.plans.previewUndo({ site, planId }),
    planCounts: () => api.plans.counts({ site, planId }),
    planRows: () => api.plans.rows({ site, planId }),
    undoPlan: () => api.plans.undo({ site, planId }),
    rollover: () => api.rollover.get({ site, rolloverId }),
    rolloverStudents: () => api.rollover.students({ site, rolloverId }),
    rolloverContacts: () => api.rollover.contacts({ site, rolloverId }),
    openRollover: () => api.rollover.open({ site, schoolIds: [theirSchool], ...turn }),
    propose: () => api.rollover.propose({ site, rolloverId }),
    answerRollover: () => api.rollover.answer({ site, rolloverId, answer: 'no_go' }),
    changeImports: () => api.rollover.changeImports({ site, rolloverId, imports: 'paused' }),
    finish: () => api.rollover.finish({ site, rolloverId }),
    cancelRollover: () => api.rollover.cancel({ site, rolloverId }),
    answer: () => api.approvals.answer({ site, approvalId, answer: 'approve' }),
    takeBack: () => api.approvals.takeBack({ site, approvalId }),
    correctAddress: () => api.invitations.correctAddress({ site, invitationId, email: 'ada@other.example' }),
  };

  for (const [what, attempt] of Object.entries(attempts))
    await expect(attempt(), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('lists and counts only its own', async () => {
  const site = world.trust.id;
  const mine = await world.staff();

  const { rows, total, roster } = await api.invitations.list({ site });

  expect(rows.map(({ personId }) => personId)).toEqual([mine]);
  expect(total.count).toBe(1);
  expect(roster.importedAt).toBeNull();
  const families = await api.contacts.list({ site });
  expect([families.rows, families.total]).toEqual([[], { count: 0, capped: false }]);
  expect((await api.contacts.list({ site, q: 'priya' })).rows).toEqual([]);
  expect((await api.contacts.causes({ site })).causes).toEqual([]);
  const everybody = await api.contacts.accounts({ site, user: 'all' });
  expect(everybody.rows.map(({ personId }) => personId)).toEqual([mine]);
  expect(everybody.total.count).toBe(1);
  expect(await api.access.products({ site })).toHaveLength(4);
  expect(await api.access.catalogue({ site })).toHaveLength(4);
  expect(await api.roster.imports({ site })).toEqual([]);
  expect((await api.requests.list({ site })).counts).toEqual({ open: 0, answered: 0 });
  expect(await api.requests.count({ site })).toEqual({ open: 0 });
  expect(await api.approvals.list({ site })).toEqual({ open: [], past: [], rosters: [] });
  expect(await api.roster.missingOnce({ site })).toEqual({ people: 0, since: null });
  expect(await api.approvals.count({ site })).toEqual({ open: 0 });
});
