import { resetToken } from '../../accounts/reset-token.ts';
import { takeUpLetter } from '../letters.ts';
import { monthOfJobs } from '../month-of-jobs.ts';
import { newestLink } from '../newest-link.ts';
import type { ChildName, Step } from './steps.ts';
import { done, type Story } from './story.ts';
import { recordsOf, type TwoSchools } from './two-schools.ts';
import { familyPassword, takeUpWelcome } from '../welcome.ts';
import type { World } from '../world.ts';

/** What is done for all schools, and by the parent. */
export async function inTrust(
  { world, family, offices: { lead, second }, day, code }: Story,
  step: Exclude<Step, { at: ChildName } | { does: 'import' }>,
): Promise<boolean> {
  const site = world.trust.id;
  const contactId = family.adults[step.adult - 1] ?? '';
  const nobody = world.as(null);
  switch (step.does) {
    case 'carry':
    case 'undo': {
      const [proposal] = await lead.carryOver.of({ site, contactId });
      return done(lead.carryOver[step.does]({ site, carryOverId: proposal?.id ?? site }));
    }
    case 'block':
      // Of a record that has nothing in common with the other one but a name, nobody knows that the two are one adult.
      if (!recordsOf(family.adults, day.adult).includes(contactId) || (day.mia === 0 && day.tom === 0))
        return false;
      return done(lead.blocks.place({ site, contactId, studentId: null, reason: 'Court order' }));
    case 'decide': {
      const { waiting } = await lead.blocks.list({ site });
      const one =
        waiting.find(({ contact }) => family.adults.includes(contact.contactId)) ??
        waiting.find(({ contact }) => family.other.contactId === contact.contactId);
      if (one === undefined) return false;
      const decision = one.contact.contactId === family.other.contactId ? 'other' : 'same';
      return done(lead.blocks.decide({ site, likenessId: one.likenessId, decision }));
    }
    case 'lift': {
      const { standing } = await lead.blocks.list({ site });
      const [block] = standing
        .filter((one) => family.adults.includes(one.contactId))
        // To lift a copy alone says that it is somebody else.
        .toSorted((one, another) => one.placedAt.localeCompare(another.placedAt));
      if (block === undefined) return false;
      const asked = { site, blockId: block.blockId, reason: 'It was lifted.' };
      const { approvalId } = await lead.blocks.askToLift(asked);
      return done(second.blocks.answerLift({ site, approvalId, answer: 'approve' }));
    }
    case 'sign in':
      return done(family.signIn());
    case 'take up':
      return takeUp(world, contactId);
    case 'use letter':
      return (
        (await done(takeUpLetter(world, code))) ||
        done(nobody.letters.choosePassword({ code, password: familyPassword }))
      );
    case 'ask for a link':
      return done(nobody.accounts.requestReset({ email: family.email }));
    case 'use link':
      return useLink(world, family);
    default:
      return done(monthOfJobs(world));
  }
}

/** Whoever has the link of a welcome opens it, whatever has happened since it was mailed. */
async function takeUp(world: World, contactId: string): Promise<boolean> {
  const [last] = await world.rows<{ id: string }>(
    `select id from invitation where person_id = $1 order by issued_at desc limit 1`,
    [contactId],
  );
  return last !== undefined && done(takeUpWelcome(world, await newestLink(world, last.id)));
}

/** The same with the newest link for a new password that lies in their mailbox, whosever it is. */
async function useLink(world: World, { email }: TwoSchools): Promise<boolean> {
  const [link] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    `select r.id, r.nonce from password_reset r join account a on a.id = r.account_id where $1 in (a.email, a.mailbox)
     order by r.replaced_at is null desc, r.issued_at desc limit 1`,
    [email],
  );
  if (link === undefined) return false;
  const token = resetToken(world.services.settings.linkKey, link);
  return done(world.as(null).accounts.resetPassword({ token, password: familyPassword }));
}
