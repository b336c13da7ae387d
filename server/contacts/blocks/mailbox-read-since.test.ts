import { expect, it } from 'vitest';
import { resetToken } from '../../accounts/reset-token.ts';
import { newId } from '../../new-id.ts';
import { addContact, addStudent } from '../../testing/family.ts';
import { printOne, takeUpLetter } from '../../testing/letters.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { oneMailbox } from '../../testing/one-mailbox.ts';
import { addRelative } from '../../testing/relative.ts';
import { takeUpWelcome, welcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';
import { findLikenesses } from './find-likenesses.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const change = (text: string, values: readonly unknown[]) => world.run(({ sql }) => sql(text, values));
const told = () =>
  world.rows<{ to: string; names: string }>(
    `select to_address as to, data ->> 'welcomeLines' as names from mail where trust_id = $1 and template = 'welcome-taken-back' order by 1`,
    [world.trust.id],
  );

/** Says of a record, or of a new address of one, that an import has brought it. */
async function brought(contactId: string, email: string) {
  const importId = newId();
  await change('update person set email = $2, import_id = $3 where id = $1', [contactId, email, importId]);
  await world.run((uow) => findLikenesses(uow, { importId }));
}

/** A father who is blocked, and a mother of the same child with a mailbox of her own, welcomed at two schools. */
async function welcomedTwice() {
  const office = await welcomeOffice(world);
  const { riverside, hillside } = world.trust;
  const father = await addRelative(world, { givenName: 'Raj', familyName: 'Shah' });
  const email = `beth.${newId().slice(-8)}@post.example`;
  const beth = await addContact(world.services, world.trust, {
    givenName: 'Beth',
    familyName: 'Shah',
    email,
  });
  await change(
    'insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values ($1, $2, $3, $4, true)',
    [world.trust.id, world.trust.sourceId, father.studentId, beth],
  );
  await addStudent(world.services, world.trust, { givenName: 'Tom', schools: [hillside], contacts: [beth] });
  const lead = world.as(await world.administrator('account_admin'));
  const site = world.trust.id;
  await lead.blocks.place({ site, contactId: father.contactId, studentId: null, reason: 'Court order' });
  const welcome = async (schoolId: string) => {
    const { invitationId } = await lead.welcome.send({ site, contactId: beth, schoolId });
    return newestLink(world, invitationId ?? '');
  };
  const tokens = [await welcome(riverside), await welcome(hillside)];
  /* The father, anew in the roster, with the address at which she was welcomed. */
  const comesBack = async () => {
    const again = await addContact(world.services, world.trust, { givenName: 'Raj', familyName: 'Shah' });
    await change(
      'insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values ($1, $2, $3, $4, true)',
      [site, world.trust.sourceId, father.studentId, again],
    );
    await brought(again, email);
    const { waiting } = await lead.blocks.list({ site });
    return waiting.find(({ contact }) => contact.contactId === again)?.likenessId ?? '';
  };
  const open = () =>
    world.rows(`select from invitation where person_id = $1 and state in ('pending', 'expired')`, [beth]);
  return { office, lead, site, father, beth, email, tokens, welcome, comesBack, open };
}

it('has a welcome taken out of it in every school once a record that waits reads it, and each office is told', async () => {
  const { tokens, comesBack, open, office } = await welcomedTwice();

  await comesBack();

  expect(await open()).toEqual([]);
  for (const token of tokens) {
    await expect(takeUpWelcome(world, token)).rejects.toMatchObject(refused('invitation_cancelled'));
    await expect(world.as(null).invitations.askAgain({ token })).rejects.toThrow();
  }
  const mails = await told();
  expect(mails.length).toBeGreaterThan(1);
  expect(new Set(mails.map(({ names }) => names))).toEqual(new Set(['Beth Shah']));
  const entries = await world.rows<{ school: string }>(
    `select school_id as school from audit_entry where trust_id = $1 and action = 'invitation.cancelled' order by 1`,
    [world.trust.id],
  );
  expect(entries.map(({ school }) => school)).toEqual([office.site, world.trust.hillside].toSorted());
});

it('is written to again once somebody has decided that it is somebody else, and not when it is the same', async () => {
  const { comesBack, lead, site, welcome } = await welcomedTwice();
  const { riverside, hillside } = world.trust;
  const likenessId = await comesBack();
  await expect(welcome(riverside)).rejects.toMatchObject(refused('no_safe_address'));

  await lead.blocks.decide({ site, likenessId, decision: 'other' });
  await takeUpWelcome(world, await welcome(riverside));

  const again = await comesBack();
  await lead.blocks.decide({ site, likenessId: again, decision: 'same' });
  await expect(welcome(hillside)).rejects.toThrow();
});

it('has it taken out, too, when the roster gives its address to somebody who is blocked', async () => {
  const { father, email, open } = await welcomedTwice();

  await brought(father.contactId, email.toUpperCase());

  expect(await open()).toEqual([]);
});

it('opens nothing in the moment before', async () => {
  const { father, email, tokens } = await welcomedTwice();
  await change('update person set email = $2 where id = $1', [father.contactId, email]);
  const [token = ''] = tokens;

  expect((await world.as(null).invitations.landing({ token })).state).toBe('cancelled');
  await expect(takeUpWelcome(world, token)).rejects.toMatchObject(refused('invitation_cancelled'));
});

it('keeps its welcome where the block is about a child of another family, and a letter works that went home', async () => {
  const { father, email, open, lead, site } = await welcomedTwice();
  const other = await addContact(world.services, world.trust, { givenName: 'Zoe', email });
  await addStudent(world.services, world.trust, { contacts: [other] });
  const code = await printOne(lead, other, world.trust.riverside);
  const { invitationId } = await lead.welcome.send({
    site,
    contactId: other,
    schoolId: world.trust.riverside,
  });
  await change('update contact_block set lifted_at = gatehouse_now() where contact_id = $1', [
    father.contactId,
  ]);
  await lead.blocks.place({
    site,
    contactId: father.contactId,
    studentId: father.studentId,
    reason: 'Court',
  });

  await brought(father.contactId, email);

  expect(await open()).toEqual([]);
  const [kept] = await world.rows<{ state: string }>('select state from invitation where id = $1', [
    invitationId,
  ]);
  expect(kept).toEqual({ state: 'pending' });
  await takeUpLetter(world, code);
});

it('has no link for a new password lie in it that works', async () => {
  const { father, mother, office, signInName } = await oneMailbox(world);
  const lead = world.as(await world.administrator('account_admin'));
  await lead.blocks.place({
    site: world.trust.id,
    contactId: father.contactId,
    studentId: null,
    reason: 'Court order',
  });
  const { email } = await addRelative(world);
  await change('update person set email = $2 where id = $1', [mother.contactId, email]);
  await change('update account set mailbox = $2 where sign_in_name = $1', [signInName, email]);
  await office.api.welcome.reset({ site: office.site, contactId: mother.contactId, schoolId: office.site });
  const [sent] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    'select id, nonce from password_reset order by id desc limit 1',
  );
  const token = sent ? resetToken(world.services.settings.linkKey, sent) : '';
  expect((await world.as(null).accounts.resetLanding({ token })).state).toBe('open');

  await brought(father.contactId, email);

  expect((await world.as(null).accounts.resetLanding({ token })).state).toBe('unknown');
});
