import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { askForChange, signInTwice } from '../testing/email-change.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const fresh = () => `mei.${crypto.randomUUID().slice(0, 8)}@home.example`;

async function asked() {
  const member = await addMember(world);
  const { here, there } = await signInTwice(member);
  const email = fresh();
  const token = (await askForChange(world, here, member, email)) ?? '';
  return { member, here, there, email, token };
}

const mails = (address: string) =>
  world.database
    .asOwner<{ template: string }>(
      `select template from mail where to_address = $1 and template <> 'new-device' order by created_at, id`,
      [address],
    )
    .then((rows) => rows.map(({ template }) => template));

it('changes nothing until the link is pressed, and then signs out everywhere else', async () => {
  const { member, here, there, email, token } = await asked();
  const api = await here.api();

  expect(await api.profile.emailChangeLanding({ token })).toEqual({
    state: 'open',
    newEmail: email,
    who: 'owner',
  });
  expect(await here.whoIs()).toMatchObject({ email: member.email });
  expect(await mails(member.email)).toEqual(['email-change-asked']);
  expect(await api.profile.confirmEmailChange({ token })).toEqual({ email });

  expect(await here.whoIs()).toMatchObject({ email });
  expect(await there.whoIs()).toBeNull();
  expect(await mails(member.email)).toEqual(['email-change-asked', 'email-changed']);
  const { password } = member;
  await expect(world.as(null).accounts.signIn({ email, password })).resolves.toBeDefined();
  await expect(world.as(null).accounts.signIn({ email: member.email, password })).rejects.toMatchObject(
    refused('wrong_password'),
  );
});

it('does not tell the older address which one is the new: somebody else may read the mail there', async () => {
  const { member, here, email, token } = await asked();
  await (await here.api()).profile.confirmEmailChange({ token });

  const told = await world.database.asOwner<{ data: Record<string, string> }>(
    `select data from mail where to_address = $1 and template like 'email-change%' order by id`,
    [member.email],
  );
  expect(told.map(({ data }) => data['newEmail'])).toEqual(['•••@•••', '•••@•••']);
  expect(JSON.stringify(told)).not.toContain(email);
});

it('works once, for one hour', async () => {
  const [used, late] = [await asked(), await asked()];
  const api = await used.here.api();
  world.pass({ seconds: 3599 });
  await api.profile.confirmEmailChange({ token: used.token });
  await expect(api.profile.confirmEmailChange({ token: used.token })).rejects.toMatchObject(
    refused('change_used'),
  );
  expect(await api.profile.emailChangeLanding({ token: used.token })).toMatchObject({
    state: 'used',
    newEmail: null,
  });

  world.pass({ seconds: 1 });
  await expect(
    (await late.here.api()).profile.confirmEmailChange({ token: late.token }),
  ).rejects.toMatchObject(refused('change_expired'));
});

it('wants the present password, and an address', async () => {
  const member = await addMember(world);
  const api = await (await member.signIn()).api();
  const { password } = member;

  await expect(
    api.profile.requestEmailChange({ email: fresh(), password: 'not my password' }),
  ).rejects.toMatchObject(refused('wrong_current_password'));
  for (const [email, code] of [
    ['not an address', 'address_unreadable'],
    [member.email.toUpperCase(), 'address_same'],
  ] as const)
    await expect(api.profile.requestEmailChange({ email, password })).rejects.toMatchObject(refused(code));
  expect(await mails(member.email)).toEqual([]);
});

it('opens nothing for somebody else who has the link, signed in or not', async () => {
  const { token, email, member } = await asked();
  const other = await (await (await addMember(world)).signIn()).api();

  await expect(other.profile.confirmEmailChange({ token })).rejects.toMatchObject(refused('wrong_recipient'));
  await expect(world.as(null).profile.confirmEmailChange({ token })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  });
  await expect(other.profile.confirmEmailChange({ token: 'made-up' })).rejects.toMatchObject(
    refused('link_unknown'),
  );
  expect(await other.profile.emailChangeLanding({ token })).toMatchObject({ who: 'somebody_else' });
  expect(await world.as(null).profile.emailChangeLanding({ token })).toMatchObject({
    who: 'nobody',
    newEmail: email,
  });
  expect(await mails(member.email)).toEqual(['email-change-asked']);
});

it('answers alike for an address that has an account, whose holder is told that somebody tried', async () => {
  const [member, holder] = [await addMember(world), await addMember(world)];
  const browser = await member.signIn();
  const api = await browser.api();
  const { password } = member;
  const free = fresh();

  expect(await api.profile.requestEmailChange({ email: free, password })).toEqual({ sentTo: free });
  expect(await api.profile.requestEmailChange({ email: holder.email, password })).toEqual({
    sentTo: holder.email,
  });
  expect(await mails(holder.email)).toEqual(['email-change-taken']);
  expect(await askForChange(world, browser, member, holder.email)).toBeNull();
  await expect(api.profile.requestEmailChange({ email: holder.email, password })).rejects.toMatchObject(
    refused('too_often'),
  );
});

it('lets an address go to whoever has it by the time the link is pressed', async () => {
  const [one, two] = [await asked(), await asked()];
  const token = (await askForChange(world, two.here, two.member, one.email)) ?? '';
  await (await one.here.api()).profile.confirmEmailChange({ token: one.token });

  await expect((await two.here.api()).profile.confirmEmailChange({ token })).rejects.toMatchObject(
    refused('address_taken'),
  );
  expect(await two.here.whoIs()).toMatchObject({ email: two.member.email });
});

it('allows three an hour', async () => {
  const { member, here } = await asked();
  await askForChange(world, here, member, fresh());
  await askForChange(world, here, member, fresh());
  await expect(askForChange(world, here, member, fresh())).rejects.toMatchObject(refused('too_often'));
  world.pass({ hours: 1 });
  expect(await askForChange(world, here, member, fresh())).not.toBeNull();
});
