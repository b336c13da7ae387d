import { expect, it } from 'vitest';
import { askForChange } from '../testing/email-change.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const mailbox = 'the.shahs@family.example';
const wanted = 'priya.shah@family.example';
const mailed = () =>
  world.database.asOwner<{ template: string; to: string }>(
    `select template, to_address as "to" from mail where to_address in ($1, $2) or to_address like '%.invalid' order by id`,
    [mailbox, wanted],
  );

/** Somebody who shares a mailbox, and so signs in by a name. */
async function namedMember() {
  const member = await addMember(world);
  const browser = await member.signIn();
  const name = `mei-${crypto.randomUUID().slice(0, 8)}`;
  await world.database.asOwner(
    `update account set sign_in_name = $2, email = $2 || '@family.invalid', mailbox = $3 where id = $1`,
    [member.accountId, name, mailbox],
  );
  return { member, browser, name };
}

it('is known by their sign-in name, and told by the mailbox that they share', async () => {
  const { member, browser, name } = await namedMember();
  expect(await browser.whoIs()).toMatchObject({ email: name });

  const api = await browser.api();
  await api.profile.changePassword({ current: member.password, chosen: 'copper window thistle' });

  expect(await mailed()).toEqual([{ template: 'password-changed', to: mailbox }]);
});

it('signs in by an address of their own once they have confirmed it', async () => {
  const { member, browser } = await namedMember();
  await world.database.asOwner('delete from mail where to_address in ($1, $2)', [mailbox, wanted]);
  const token = await askForChange(world, browser, member, wanted);

  await (await browser.api()).profile.confirmEmailChange({ token: token ?? '' });

  expect(await browser.whoIs()).toMatchObject({ email: wanted });
  expect(
    await world.database.asOwner('select sign_in_name, mailbox from account where id = $1', [
      member.accountId,
    ]),
  ).toEqual([{ sign_in_name: null, mailbox: null }]);
  expect((await mailed()).toSorted((a, b) => a.template.localeCompare(b.template))).toEqual([
    { template: 'email-change', to: wanted },
    { template: 'email-change-asked', to: mailbox },
    { template: 'email-changed', to: mailbox },
  ]);
});
