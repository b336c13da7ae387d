import { getTRPCErrorFromUnknown } from '@trpc/server';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { sitesOf } from '../testing/invite-administrator.ts';
import { inviteOne } from '../testing/invite.ts';
import { everyNight } from '../testing/nightly.ts';
import { productTexts } from '../testing/product-texts.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from './router.ts';
import { wrongFields } from './wrong-fields.ts';

const world = createWorld();
const password = 'violin tractor banana';
const token = 'x'.repeat(43);

const hostile = {
  NUL: 'a\0b',
  'a line break': 'a\r\nb',
  'turned writing': 'a\u202Eb',
  'half a character': 'a\uD800b',
};

const product = {
  name: 'Library',
  about: 'Books',
  icon: 'book',
  level: 'school',
  launchUrl: 'https://library.example/',
  ownerEmail: null,
} as const;
const observer = { role: 'observer' as const, sites: sitesOf() };
const anId = crypto.randomUUID();
const made = {
  id: 'x',
  rawId: 'x',
  type: 'public-key' as const,
  response: { clientDataJSON: 'x', attestationObject: 'x' },
};

type Say = (api: Caller, text: string, site: string) => Promise<unknown>;
const fields: [string, Say][] = [
  ['q', (api, q, site) => api.invitations.list({ site, q })],
  ['q', (api, q, site) => api.plans.rows({ site, planId: anId, q })],
  ['note', (api, note, site) => api.plans.undo({ site, planId: anId, note })],
  ['q', (api, q, site) => api.audit.people({ site, q })],
  ['filter.q', (api, q, site) => api.accessReviews.lines({ site, reviewId: anId, filter: { q } })],
  ['q', (api, q, site) => api.contacts.list({ site, q })],
  ['q', (api, q, site) => api.contacts.accounts({ site, user: 'all', q })],
  ['year', (api, year, site) => api.contacts.accounts({ site, user: 'student', year })],
  ['code', (api, code) => api.letters.landing({ code })],
  ['code', (api, code) => api.letters.choosePassword({ code, password })],
  [
    'how.create.signInName',
    (api, signInName) => api.letters.accept({ code: 'x', how: { create: { signInName, password } } }),
  ],
  ['type', (api, type, site) => api.contacts.list({ site, type })],
  ['who.all.year', (api, year, site) => api.contacts.count({ site, who: { all: { year }, except: [] } })],
  ['who.all.q', (api, q, site) => api.invitations.preview({ site, who: { all: { q }, except: [] } })],
  ['product.name', (api, name, site) => api.access.addProduct({ site, product: { ...product, name } })],
  ['product.about', (api, about, site) => api.access.addProduct({ site, product: { ...product, about } })],
  [
    'product.launchUrl',
    (api, path, site) =>
      api.access.addProduct({ site, product: { ...product, launchUrl: `https://library.example/${path}` } }),
  ],
  [
    'product.ownerEmail',
    (api, ownerEmail, site) => api.access.addProduct({ site, product: { ...product, ownerEmail } }),
  ],
  [
    'role.name',
    (api, name, site) =>
      api.access.addRole({ site, productId: anId, role: { name, about: 'Reads', preset: 'full_edit' } }),
  ],
  ['q', (api, q, site) => api.administrators.list({ site, q })],
  ['name', (api, name, site) => api.administrators.addRole({ site, name, preset: 'observer' })],
  ['name', (api, name, site) => api.administrators.renameRole({ site, roleId: anId, name })],
  ['name', (api, name, site) => api.administrators.addGroup({ site, name, schoolIds: [anId] })],
  [
    'name',
    (api, name, site) => api.administrators.changeGroup({ site, groupId: anId, name, schoolIds: [anId] }),
  ],
  ['q', (api, q, site) => api.family.grid({ site, q })],
  ['text', (api, text) => api.family.report({ schoolId: anId, text })],
  ['answer', (api, answer, site) => api.family.answerReport({ site, reportId: anId, answer })],
  ['reason', (api, reason, site) => api.family.beginSeeing({ site, contactId: anId, reason })],
  ['email', (api, email) => api.accounts.signIn({ email, password })],
  ['email', (api, email) => api.accounts.requestReset({ email })],
  ['name', (api, name) => api.accounts.judgePassword({ password, name })],
  ['name', (api, name) => api.profile.changeName({ name })],
  ['email', (api, email) => api.profile.requestEmailChange({ email, password })],
  ['name', (api, name) => api.passkeys.rename({ passkeyId: anId, name })],
  ['name', (api, name) => api.passkeys.add({ name, made })],
  ['to', (api, to) => api.providers.beginSignIn({ provider: 'microsoft', to: `/${to}` })],
  ['to', (api, to) => api.providers.beginConnecting({ provider: 'google', to: `/${to}` })],
  ['code', (api, code) => api.factors.prove({ code })],
  ['how.create.name', (api, name) => api.invitations.accept({ token, how: { create: { name, password } } })],
  [
    'how.create.signInName',
    (api, signInName) =>
      api.invitations.accept({ token, how: { create: { name: 'Ada', password, signInName } } }),
  ],
  [
    'how.signIn.email',
    (api, email) => api.invitations.accept({ token, how: { signIn: { email, password } } }),
  ],
  ['how.code', (api, code) => api.invitations.accept({ token, how: { code } })],
  [
    'name',
    (api, name, site) => api.administrators.invite({ site, name, email: 'ada@office.example', ...observer }),
  ],
  ['email', (api, email, site) => api.administrators.invite({ site, name: 'Ada', email, ...observer })],
  ['places.0.location', (api, location, site) => api.nightly.change(everyNight(site, anId, { location }))],
  ['places.0.secret', (api, secret, site) => api.nightly.change(everyNight(site, anId, { secret }))],
  ['note', (api, note, site) => api.plans.discard({ site, planId: anId, note })],
  ['note', (api, note, site) => api.approvals.answer({ site, approvalId: anId, answer: 'refuse', note })],
  ['reason', (api, reason) => api.invitations.decline({ token, reason })],
  [
    'title',
    (api, title, site) =>
      api.rollover.open({ site, schoolIds: [anId], title, lastOn: '2027-07-22', firstOn: '2027-09-01' }),
  ],
  ['note', (api, note, site) => api.rollover.answer({ site, rolloverId: anId, answer: 'no_go', note })],
  ['q', (api, q, site) => api.rollover.students({ site, rolloverId: anId, q })],
  ['q', (api, q, site) => api.rollover.contacts({ site, rolloverId: anId, q })],
  ['job', (api, job, site) => api.jobs.history({ site, job })],
  ...productTexts,
  ['job', (api, job, site) => api.jobs.pause({ site, job })],
];

const errorOf = async (answer: Promise<unknown>) =>
  getTRPCErrorFromUnknown(await answer.catch((error: unknown) => error));

it.each(Object.entries(hostile))('names the field that holds %s', async (_, text) => {
  const admin = world.as(await world.administrator('account_owner'));
  for (const [field, say] of fields) {
    const error = await errorOf(say(admin, text, world.trust.id));

    expect(error.code).toBe('BAD_REQUEST');
    expect(error.cause instanceof z.ZodError && wrongFields(error.cause)).toEqual([field]);
  }
});

it.each(Object.entries(hostile))('has no page of the list at %s', async (_, text) => {
  const { admin, site } = await inviteOne(world);
  const after = Buffer.from(JSON.stringify([text, crypto.randomUUID()])).toString('base64url');

  expect(['DONE', 'NOT_FOUND']).toContain(
    (await admin.invitations.list({ site, after }).then(() => ({ code: 'DONE' }), getTRPCErrorFromUnknown))
      .code,
  );
});

it.each(Object.entries(hostile))('has no page of the log at %s', async (_, text) => {
  const { admin, site } = await inviteOne(world);
  const after = Buffer.from(JSON.stringify([text, text])).toString('base64url');

  for (const cursor of [after, text])
    expect(await errorOf(admin.audit.list({ site, after: cursor }))).toMatchObject({ code: 'NOT_FOUND' });
});

it.each(Object.entries(hostile))('has no page of a job’s history at %s', async (_, text) => {
  const { jobs } = world.as(await world.administrator('account_owner'));
  const place = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  for (const after of [text, place(text, text), place('2026-11-20T09:00:00Z', text)]) {
    const answer = jobs.history({ site: world.trust.id, job: 'purge', after });
    expect(['DONE', 'NOT_FOUND']).toContain(
      (await answer.then(() => ({ code: 'DONE' }), getTRPCErrorFromUnknown)).code,
    );
  }
});

it.each(Object.entries(hostile))('allows no tenant and no domain with %s', async (_, text) => {
  const owner = world.as(await world.administrator('account_owner'));
  const allow = (microsoft: string, google: string) =>
    errorOf(owner.providers.changeAllowed({ site: world.trust.id, microsoft, google }));

  expect(await allow('', `${text}.example`)).toMatchObject({ cause: { code: 'provider_home_wrong' } });
  expect(await allow(text, '')).toMatchObject({ cause: { code: 'provider_home_wrong' } });
});

it.each(Object.entries(hostile))('signs nobody in by a password with %s', async (_, text) => {
  const { email } = await inviteOne(world);

  expect(await errorOf(world.as(null).accounts.signIn({ email, password: text }))).toMatchObject({
    code: 'UNAUTHORIZED',
  });
  expect(await errorOf(world.as(null).accounts.resetPassword({ token: text, password: text }))).toMatchObject(
    { code: 'NOT_FOUND' },
  );
});

it('keeps real names as they are, in one spelling', async () => {
  const { email, admin, site } = await inviteOne(world);
  const { rows } = await admin.invitations.list({ site, q: 'O’NEIL-Ødegård'.normalize('NFD') });

  expect(rows.map((row) => row.email)).toEqual([email]);
});
