import { expect, it } from 'vitest';
import { askForChange } from '../testing/email-change.ts';
import { addMember } from '../testing/member.ts';
import { addRegisteredParent } from '../testing/registered-parent.ts';
import { createWorld } from '../testing/world.ts';
import { Registration } from './registration.ts';

const world = createWorld();
const fresh = () => `priya.${crypto.randomUUID().slice(0, 8)}@home.example`;

interface Said {
  readonly template: string;
  readonly language: string;
  readonly askedAt: string | null;
  readonly change: string | null;
}
const mailsTo = (address: string) =>
  world.database.asOwner<Said>(
    `select template, data->>'language' as language, data->>'askedAt' as "askedAt", data->>'change' as change
     from mail where to_address = $1 and template <> 'new-device' order by created_at, id`,
    [address],
  );

it('tells a parent of their own account in the language that their school wrote down', async () => {
  const parent = await addRegisteredParent(world, { language: 'pl' });
  const browser = await parent.signIn();
  const email = fresh();
  const token = (await askForChange(world, browser, parent, email)) ?? '';
  const api = await browser.api();
  await api.profile.changePassword({ current: parent.password, chosen: 'orchid saddle ferry' });
  expect(token).not.toBe('');

  expect(await mailsTo(parent.email)).toMatchObject([
    { template: 'email-change-asked', language: 'pl', askedAt: expect.stringMatching(/^\p{Ll}+, /u) },
    { template: 'password-changed', language: 'pl' },
  ]);
  expect(await mailsTo(email)).toMatchObject([{ template: 'email-change', language: 'pl' }]);
});

it('writes to whoever has the address already in their language, not in that of whoever asked', async () => {
  const [asking, other] = [
    await addRegisteredParent(world, { language: 'pl' }),
    await addRegisteredParent(world, { language: 'ar' }),
  ];
  await askForChange(world, await asking.signIn(), asking, other.email);

  expect(await mailsTo(other.email)).toMatchObject([{ template: 'email-change-taken', language: 'ar' }]);
});

it('writes to a parent who works for the trust as well in English, and so to its staff', async () => {
  const parent = await addRegisteredParent(world, { language: 'cy' });
  const personId = await world.staff({ givenName: 'Priya', familyName: 'Shah', email: fresh() });
  const { accountId } = parent;
  await world.run(async (uow) => {
    uow.em.create(Registration, { trustId: world.trust.id, personId, accountId, registeredAt: uow.now });
  });
  const member = await addMember(world);
  for (const { email } of [parent, member]) await world.as(null).accounts.requestReset({ email });

  expect(await mailsTo(parent.email)).toMatchObject([{ template: 'password-reset', language: 'en' }]);
  expect(await mailsTo(member.email)).toMatchObject([{ template: 'password-reset', language: 'en' }]);
});
