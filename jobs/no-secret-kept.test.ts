import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeAt } from '#server/factors/totp-code.ts';
import { auditedAccess } from '#server/testing/audited-access.ts';
import { auditedAdministration } from '#server/testing/audited-administration.ts';
import { auditedEvents } from '#server/testing/audited-events.ts';
import { createInbox } from '#server/testing/create-inbox.ts';
import { everythingKept, whereKept } from '#server/testing/everything-kept.ts';
import { addHolder } from '#server/testing/holder.ts';
import { inviteOne } from '#server/testing/invite.ts';
import { addMember } from '#server/testing/member.ts';
import { newestCode, newestLink } from '#server/testing/newest-link.ts';
import { addPasskeyMember, signInByPasskey } from '#server/testing/passkey.ts';
import { secretFromWords } from '#server/testing/secret-from-words.ts';
import { createWorld } from '#server/testing/world.ts';
import { deliverMailJob } from './deliver-mail.ts';
import { createLanes, type Lanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const inbox = createInbox();
let lanes: Lanes;
beforeEach(() => {
  lanes = createLanes({ server: smtpServer(inbox().url) });
});
afterEach(() => lanes.close());

async function deliver(): Promise<void> {
  const context = { services: world.services, lanes, signal: new AbortController().signal };
  for (const trustId of [world.trust.id, null]) await deliverMailJob.run(context, { trustId });
}

/** The tokens of all links that were mailed. */
const mailed = () =>
  inbox()
    .messages()
    .flatMap(({ links }) => links.flatMap((link) => /\/([\w-]{43})$/.exec(link)?.[1] ?? []));

/** The second step in all its ways: an app, backup codes, a passkey; right and wrong. */
async function secondSteps(): Promise<string[]> {
  const { email, password, signIn } = await addMember(world);
  const here = await signIn();
  const { factors } = await here.api();
  await factors.beginTotp();
  const { secret = '' } = (await factors.totpSetUp()) ?? {};
  const key = secretFromWords(secret);
  const first = codeAt(key, world.now);
  const { backupCodes } = await factors.confirmTotp({ code: first });
  world.pass({ seconds: 60 });
  const [later, wrong, backup = ''] = [codeAt(key, world.now), '731904', backupCodes[0]];
  for (const code of [wrong, backup]) {
    const browser = world.browser();
    await (await browser.api()).accounts.signIn({ email, password });
    await (await browser.api()).accounts.answerFactor({ code }).catch(() => {});
  }
  await (await here.api()).accounts.prove({ code: later });
  await expect((await here.api()).accounts.prove({ password: 'a wrong password' })).rejects.toThrow();
  const { device } = await addPasskeyMember(world);
  await signInByPasskey(world.browser(), device);
  const codes = backupCodes.flatMap((code) => [code, code.replace('-', '')]);
  return [secret, key.toString('base64url'), first, later, wrong, 'a wrong password', password, ...codes];
}

/** Accepting with another address, by the code that proves the invited one. */
async function provenAddress(): Promise<string[]> {
  const { invitationId } = await inviteOne(world);
  const { invitations } = world.as(await addHolder(world, `ada.${crypto.randomUUID()}@home.example`));
  const token = await newestLink(world, invitationId);
  await invitations.sendCode({ token });
  const { code } = await newestCode(world);
  await deliver();
  await expect(invitations.accept({ token, how: { code: '493827' } })).rejects.toThrow();
  await invitations.accept({ token, how: { code } });
  return [token, code, '493827'];
}

/** Every change that the log knows, done and refused; with the keys that were shown. */
async function everyChange(): Promise<string[]> {
  const shown: string[] = [];
  for (const prepare of Object.values({ ...auditedAccess, ...auditedAdministration, ...auditedEvents })) {
    await world.startAfresh();
    const owner = await world.administrator('account_owner');
    const office = { world, owner, api: world.as(owner), site: world.trust.id };
    const { done, refused = done } = await prepare(office);
    const answer = Object(await done());
    if ('key' in answer) shown.push(String(answer.key), String(answer.key).replace(/^[a-z]+_/, ''));
    await expect(refused()).rejects.toThrow();
    await deliver();
  }
  return shown;
}

it('keeps no password, token, secret or code of any change in any column, the queue’s and sent mails included', async () => {
  const secrets = [...(await secondSteps()), ...(await provenAddress()), ...(await everyChange())];
  await deliver();
  const tokens = mailed();

  expect(tokens.length).toBeGreaterThan(4);
  expect(secrets.length).toBeGreaterThan(30);
  const tables = await everythingKept(world);
  expect(tables.length).toBeGreaterThan(40);
  expect(whereKept(tables, [...secrets, ...tokens])).toEqual([]);
});

it('writes nobody’s name and no address down in clear, neither in the log nor in a job', async () => {
  await secondSteps();
  await provenAddress();
  await everyChange();
  const names = await world.database.asOwner<{ name: string }>(
    `select distinct name from (select name from account union select email from account
       union select unnest(array[given_name || ' ' || family_name, family_name, email]) from person
       union select unnest(array[name, email]) from invitation) known (name)
     where length(name) > 3 and name not in ('Erased person', 'person')`,
  );
  // What names somebody is encrypted in `sealed`.
  const said = await world.database.asOwner<{ text: string }>(
    `select (to_jsonb(e) - 'sealed')::text as text from audit_entry e
     union all select to_jsonb(s)::text from account_entry s union all select data::text from pgboss.job where data is not null`,
  );

  expect(said.length).toBeGreaterThan(100);
  expect(names.length).toBeGreaterThan(20);
  const isNamed = (text: string) => text.includes('@') || names.some(({ name }) => text.includes(name));
  expect(said.filter(({ text }) => isNamed(text))).toEqual([]);
});
