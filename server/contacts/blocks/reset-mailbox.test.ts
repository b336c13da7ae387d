import { expect, it } from 'vitest';
import { claimMails } from '../../mail/claim-mails.ts';
import { resetToken } from '../../accounts/reset-token.ts';
import { familyPassword } from '../../testing/welcome.ts';
import { addStudent } from '../../testing/family.ts';
import { oneMailbox } from '../../testing/one-mailbox.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork } from '../../unit-of-work.ts';

const world = createWorld();

/** Two parents with one mailbox; and how she, or the office, asks for a new password. */
async function askedBy() {
  const { signInName, ...parents } = await oneMailbox(world);
  const { office, mother } = parents;
  const ask = () => world.as(null).accounts.requestReset({ email: signInName });
  const reset = () =>
    office.api.welcome.reset({ site: office.site, contactId: mother.contactId, schoolId: office.site });
  return { ...parents, ask, reset };
}
const resets = () =>
  world.database.asOwner<{ id: string; nonce: Buffer }>('select id, nonce from password_reset order by id');

/* What is asked for on the sign-in page is the mail of no trust. */
const linksLeaving = async () => {
  const actor = systemActor('mail', null);
  const { letters } = await unitOfWork(world.services, actor, (uow) => claimMails(uow, { limit: 50 }));
  return letters.map(({ template }) => template).filter((template) => template === 'password-reset');
};

it('gets no link to the account of the other parent once one of the two is blocked, whoever asks', async () => {
  const { office, father, mother, place, ask, reset } = await askedBy();
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
  const { mother, place, ask } = await askedBy();
  await ask();
  const sent = (await resets()).at(-1);
  const token = sent ? resetToken(world.services.settings.linkKey, sent) : '';
  expect((await world.as(null).accounts.resetLanding({ token })).state).toBe('open');

  await place(null);

  expect((await world.as(null).accounts.resetLanding({ token })).state).toBe('unknown');
  const used = world.as(null).accounts.resetPassword({ token, password: familyPassword });
  await expect(used).rejects.toMatchObject({ cause: { code: 'link_unknown' } });
  expect(await linksLeaving()).toEqual([]);
  const history = await world.rows('select from registration where person_id = $1 and ended_at is null', [
    mother.contactId,
  ]);
  expect(history).toHaveLength(1);
});

it('is sent the link that was asked for while nobody is blocked', async () => {
  const { ask } = await askedBy();
  await ask();

  expect(await linksLeaving()).toEqual(['password-reset']);
});

it('is written to when the block is about a child of another family', async () => {
  const { father, place, reset } = await askedBy();
  await place(await addStudent(world.services, world.trust, { contacts: [father.contactId] }));

  expect(await reset()).toEqual({ name: 'Beth Shah' });
});

it('is named to whoever blocks, with whose it is as well', async () => {
  const { office, father } = await askedBy();
  const api = world.as(await world.administrator('account_admin', office.site));

  const { details } = await api.blocks.of({ site: office.site, contactId: father.contactId });

  expect(details?.sharing).toEqual(['Beth Shah']);
});

it('is written to when it is a teacher’s, who is kept from a child by two records of theirs', async () => {
  const teacher = await addRelative(world);
  const second = await addRelative(world, { email: teacher.email.replace('@', '.again@') });
  const personId = await world.staff();
  await world.run(async ({ sql }) => {
    await sql('update registration set ended_at = gatehouse_now() where person_id = $1', [second.contactId]);
    for (const person of [second.contactId, personId])
      await sql(
        'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, now())',
        [person, teacher.accountId],
      );
  });
  const lead = world.as(await world.administrator('account_admin'));
  const { contactId } = teacher;
  await lead.blocks.place({ site: world.trust.id, contactId, studentId: null, reason: 'Court order' });
  const before = (await resets()).length;

  await world.as(null).accounts.requestReset({ email: teacher.email });

  expect(await resets()).toHaveLength(before + 1);
});
