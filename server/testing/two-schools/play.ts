import { lockedOut } from './entitled.ts';
import { atSchool } from './office.ts';
import { pagesOf } from './pages.ts';
import type { ChildName, Step } from './steps.ts';
import type { Story } from './story.ts';
import { inTrust } from './trust.ts';
import { ownFacts, wrongs } from './truths.ts';
import type { Offices, TwoSchools } from './two-schools.ts';
import type { World } from '../world.ts';

const doors: ReadonlySet<Step['does']> = new Set(['sign in', 'take up', 'use letter', 'use link']);

/** Plays the steps, and looks after each whether everything that must be true is; what is not, in words. */
export async function play(
  world: World,
  family: TwoSchools,
  offices: Offices,
  steps: readonly Step[],
): Promise<string[]> {
  const story: Story = {
    world,
    family,
    offices,
    day: { adult: 1, mia: 1, tom: 1, flagged: true },
    code: 'AAAA-BBBB-CCCC',
  };
  const away = new Set<ChildName>();
  for (const each of steps) {
    // A link for a new password lives an hour.
    world.pass({ hours: 'mia' in each ? 5 : 0, seconds: 300 });
    let was = false;
    if ('mia' in each || each.does === 'change type') {
      const flagged = 'mia' in each ? story.day.flagged : !story.day.flagged;
      story.day = { ...story.day, ...('mia' in each && each), flagged };
      await family.importDay(story.day);
    } else if ('at' in each) {
      const before = await ownFacts(world, family);
      was = await atSchool(story, each);
      if (was && each.does === 'take away') away.add(each.at);
      if (was && each.does === 'give back') away.delete(each.at);
      const after = await ownFacts(world, family);
      const touched = [...before].filter(([id, facts]) => after.get(id) !== facts).map(([id]) => id);
      if (touched.some((id) => id !== family.children[each.at].school) && each.does !== 'block child')
        return [`${each.does} changed what is another school’s`];
    } else was = await inTrust(story, each);
    const said = { day: story.day, away, entered: was && doors.has(each.does) };
    const pages = await pagesOf(world, family);
    const found = await wrongs(world, family, said, pages);
    found.push(...(await lockedOut(world, family, said, pages)));
    if (found.length > 0) return [`after ${each.does}:`, ...found];
  }
  return [];
}
