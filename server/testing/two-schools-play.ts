import { Refusal } from '../refusal.ts';
import { newestLink } from './newest-link.ts';
import type { ChildName, Step } from './two-schools-steps.ts';
import type { Offices, RosterDay, TwoSchools } from './two-schools.ts';
import { ownFacts, wrongs } from './two-schools-truths.ts';
import { takeUpWelcome } from './welcome.ts';
import type { World } from './world.ts';

/** Whether it was done; a refusal is an answer, too. */
const done = async (deed: Promise<unknown>): Promise<boolean> => {
  try {
    await deed;
    return true;
  } catch (error) {
    if (error instanceof Error && error.cause instanceof Refusal) return false;
    throw error;
  }
};

/** Plays the steps, and looks after each whether everything that must be true is; what is not, in words. */
export async function play(
  world: World,
  family: TwoSchools,
  offices: Offices,
  steps: readonly Step[],
): Promise<string[]> {
  let day: RosterDay = { adult: 1, mia: 1, tom: 1 };
  const away = new Set<ChildName>();
  for (const each of steps) {
    world.pass({ hours: 5 });
    if (each.does === 'import') {
      day = { adult: each.adult, mia: each.mia, tom: each.tom };
      await family.importDay(day);
    } else if ('at' in each) {
      const before = await ownFacts(world, family);
      const was = await atSchool(family, offices, each, day);
      if (was && each.does === 'take away') away.add(each.at);
      if (was && each.does === 'give back') away.delete(each.at);
      const after = await ownFacts(world, family);
      const touched = [...before].filter(([id, facts]) => after.get(id) !== facts).map(([id]) => id);
      if (touched.some((id) => id !== family.children[each.at].school) && each.does !== 'block child')
        return [`${each.does} changed what is another school’s`];
    } else await inTrust(world, family, offices, each, day);
    const found = await wrongs(world, family, { day, away });
    if (found.length > 0) return [`after ${each.does}:`, ...found];
  }
  return [];
}

/** What the office of one school does. */
function atSchool(
  { adults, children }: TwoSchools,
  { at }: Offices,
  step: Extract<Step, { at: ChildName }>,
  day: RosterDay,
): Promise<boolean> {
  const { school: site, records } = children[step.at];
  const [contactId, api] = [adults[step.adult - 1] ?? '', at(site)];
  const studentId = records[day[step.at] === 2 ? 1 : 0] ?? '';
  const one = { site, contactId, schoolId: site };
  const access = step.does === 'take away' ? false : null;
  switch (step.does) {
    case 'revoke':
      return done(api.contacts.revoke(one));
    case 'restore':
      return done(api.contacts.restore(one));
    case 'welcome':
      return done(api.welcome.send(one));
    case 'block child':
      return done(api.blocks.place({ site, contactId, studentId, reason: 'Court order' }));
    default:
      return done(api.contacts.setChildAccess({ site, contactId, studentId, access }));
  }
}

/** What is done for all schools, and by the parent. */
async function inTrust(
  world: World,
  family: TwoSchools,
  { lead, second }: Offices,
  step: Exclude<Step, { at: ChildName } | { mia: number }>,
  day: RosterDay,
): Promise<boolean> {
  const site = world.trust.id;
  const contactId = family.adults[step.adult - 1] ?? '';
  // Of a record that has nothing in common with the other one but a name, nobody knows that the two are one adult.
  if (step.does === 'block' && (step.adult !== day.adult || day.mia + day.tom === 0)) return false;
  if (step.does === 'carry' || step.does === 'undo') {
    const [proposal] = await lead.carryOver.of({ site, contactId });
    const one = { site, carryOverId: proposal?.id ?? site };
    return done(step.does === 'carry' ? lead.carryOver.carry(one) : lead.carryOver.undo(one));
  }
  if (step.does === 'block')
    return done(lead.blocks.place({ site, contactId, studentId: null, reason: 'Court order' }));
  if (step.does === 'sign in') return done(family.signIn());
  if (step.does === 'take up') return takeUp(world, contactId);
  const { standing, waiting } = await lead.blocks.list({ site });
  if (step.does === 'decide') {
    const one = waiting.find(({ contact }) => family.adults.includes(contact.contactId));
    return (
      one !== undefined && done(lead.blocks.decide({ site, likenessId: one.likenessId, decision: 'same' }))
    );
  }
  const block = standing.find((one) => family.adults.includes(one.contactId));
  if (block === undefined) return false;
  const { approvalId } = await lead.blocks.askToLift({
    site,
    blockId: block.blockId,
    reason: 'It was lifted.',
  });
  return done(second.blocks.answerLift({ site, approvalId, answer: 'approve' }));
}

/** Whoever has the link of a welcome opens it, whatever has happened since it was mailed. */
async function takeUp(world: World, contactId: string): Promise<boolean> {
  const [last] = await world.rows<{ id: string }>(
    `select id from invitation where person_id = $1 order by issued_at desc limit 1`,
    [contactId],
  );
  return last !== undefined && done(takeUpWelcome(world, await newestLink(world, last.id)));
}
