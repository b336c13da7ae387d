import { printOne, printPassword } from '../letters.ts';
import type { ChildName, Step } from './steps.ts';
import { done, type Story } from './story.ts';
import { recordsOf } from './two-schools.ts';

/** What the office of one school does. */
export async function atSchool(story: Story, step: Extract<Step, { at: ChildName }>): Promise<boolean> {
  const { family, offices } = story;
  const { school: site } = family.children[step.at];
  const [contactId, api] = [family.adults[step.adult - 1] ?? '', offices.at(site)];
  const one = { site, contactId, schoolId: site };
  const keep = (deed: Promise<string>) => done(deed.then((code) => (story.code = code)));
  switch (step.does) {
    case 'revoke':
      return done(api.contacts.revoke(one));
    case 'restore':
      return done(api.contacts.restore(one));
    case 'welcome':
      return done(api.welcome.send(one));
    case 'letter':
      return (await keep(printOne(api, contactId, site))) || keep(printPassword(api, contactId, site));
    case 'block child':
      return blockChild(story, step);
    default:
      return childAccess(story, step);
  }
}

/** A child is taken from a parent, or given back: whoever sees two records of either does so with both. */
async function childAccess(
  { family, offices, day }: Story,
  step: Extract<Step, { at: ChildName }>,
): Promise<boolean> {
  const { school: site, records } = family.children[step.at];
  const adult = family.adults[step.adult - 1] ?? '';
  const access = step.does === 'take away' ? false : null;
  let was = false;
  for (const contactId of day.adult === 'both' ? family.adults : [adult])
    for (const studentId of recordsOf(records, day[step.at])) {
      const one = { site, contactId, studentId, access };
      if (await done(offices.at(site).contacts.setChildAccess(one))) was = true;
    }
  return was;
}

/** Somebody is blocked from a child, under each code that the child has. */
async function blockChild(
  { family, offices, day }: Story,
  step: Extract<Step, { at: ChildName }>,
): Promise<boolean> {
  const { school: site, records } = family.children[step.at];
  const contactId = family.adults[step.adult - 1] ?? '';
  for (const studentId of recordsOf(records, day[step.at]))
    await done(offices.at(site).blocks.place({ site, contactId, studentId, reason: 'Court order' }));
  return true;
}
