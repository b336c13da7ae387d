import { expect, it } from 'vitest';
import { claimMails } from '../../mail/claim-mails.ts';
import { resetToken } from '../../accounts/reset-token.ts';
import { familyPassword, takeUpWelcome, welcomeOffice } from '../../testing/welcome.ts';
import { addStudent } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

/** Two parents of one child with one mailbox, each with an account; and the father's block. */
async function oneMailbox() {
  const office = await welcomeOffice(world);
  const father = await addRelative(world);
  const mother = await office.family({ givenName: 'Beth', familyName: 'Shah', email: father.email });
  const signInName = `beth.${crypto.randomUUID().slice(0, 8)}`;
  await takeUpWelcome(world, await office.welcome(mother.contactId), { signInName });
  const place = async (studentId: string | null) =>
    world
      .as(await world.administrator('account_admin'))
      .blocks.place({ site: world.trust.id, contactId: father.contactId, studentId, reason: 'Court order' });
  const ask = () => world.as(null).accounts.requestReset({ email: signInName });
  const reset = () =>
    office.api.welcome.reset({ site: office.site, contactId: mother.contactId, schoolId: office.site });
  return { office, father, mother, place, ask, reset };
}
const resets = () =>
  world.database.asOwner<{ id: string; nonce: Buffer }>('select id, nonce from password_reset order by id');

it('gets no link to the account of the other parent once one of the two is blocked, whoever asks', async () => {
  const { office, father, mother, place, ask, reset } = await oneMailbox();
  await place(null);
  const before = (await resets()).length;

  await ask();
  await world.as(null).accounts.requestReset({ email: father.email });
  await expect(reset()).rejects.toMatchObject({ cause: { code: 'mailbox_barred' } });

  expect(await resets()).toHaveLength(before);
  const who = { contacts: [{ contactId: mother.contactId, schoolId: office.site }] };
  expect(await office.api.welcome.previewReset({ site: office.site, who })).toMatchObject({
    sent: 0,
    left: [{ status: 'active', barred: true, count: 1 }],
  });
});

it('has no link lie in it that works any more, nor one that was still on its way', async () => {
  const { mother, place, ask } = await oneMailbox();
  await ask();
  const sent = (await resets()).at(-1);
  const token = sent ? resetToken(world.services.settings.linkKey, sent) : '';
  expect((await world.as(null).accounts.resetLanding({ token })).state).toBe('open');

  await place(null);

  expect((await world.as(null).accounts.resetLanding({ token })).state).toBe('unknown');
  const used = world.as(null).accounts.resetPassword({ token, password: familyPassword });
  await expect(used).rejects.toMatchObject({ cause: { code: 'link_unknown' } });
  const { letters } = await world.run((uow) => claimMails(uow, { limit: 50 }));
  expect(letters.filter(({ template }) => template === 'password-reset')).toEqual([]);
  const history = await world.rows('select from registration where person_id = $1 and ended_at is null', [
    mother.contactId,
  ]);
  expect(history).toHaveLength(1);
});

it('is written to when the block is about a child of another family', async () => {
  const { father, place, reset } = await oneMailbox();
  await place(await addStudent(world.services, world.trust, { contacts: [father.contactId] }));

  expect(await reset()).toEqual({ name: 'Beth Shah' });
});

it('is named to whoever blocks, with whose it is as well', async () => {
  const { office, father } = await oneMailbox();
  const api = world.as(await world.administrator('account_admin', office.site));

  const { details } = await api.blocks.of({ site: office.site, contactId: father.contactId });

  expect(details?.sharing).toEqual(['Beth Shah']);
});
