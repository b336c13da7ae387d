import { emailName } from './email-name.ts';
import { familyNames, givenNames } from './names.ts';
import { demoId, random, type Random } from './random.ts';
import { staffMember } from './staff.ts';
import { isChanged, type DemoSchool, type TrustPlan } from './trust-plan.ts';

/** A child at one of the schools. */
export interface DemoStudent {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredGivenName: string;
  readonly school: DemoSchool;
  readonly year: number;
  readonly contactIds: readonly string[];
}

/** An adult in a student's record. */
export interface DemoContact {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
  readonly role: 'parent' | 'guardian' | 'relative';
}

/** Children who share adults: one household, or two. */
export interface DemoFamily {
  /** Keys what the family's members get ids for. */
  readonly number: number;
  readonly generation: number;
  readonly students: readonly DemoStudent[];
  readonly contacts: readonly DemoContact[];
}

/** All families, one after the other, until the trust is as large as it should be. */
export function* families(plan: TrustPlan): Generator<DemoFamily> {
  const { students = Infinity, people = Infinity } = plan.options;
  let studentsLeft = students;
  let peopleLeft = people - plan.staff;
  for (let number = 0; studentsLeft > 0 && peopleLeft > 0; number += 1) {
    const whole = family(plan, number);
    const drawn = whole.students.slice(0, Math.min(studentsLeft, peopleLeft));
    const contacts = whole.contacts.slice(0, peopleLeft - drawn.length);
    const known = new Set(contacts.map(({ id }) => id));
    yield {
      ...whole,
      students: drawn.map((child) => ({
        ...child,
        contactIds: child.contactIds.filter((id) => known.has(id)),
      })),
      contacts,
    };
    studentsLeft -= drawn.length;
    peopleLeft -= drawn.length + contacts.length;
  }
}

/** One family in two hundred moved away, and another came, once the package says that things changed. */
function family(plan: TrustPlan, number: number): DemoFamily {
  const { seed, changed = 0 } = plan.options;
  const generation = random(seed, 5, number).chance(changed / 20) ? 1 : 0;
  const chance = random(seed, 4, number, generation);
  const surname = chance.pick(familyNames);
  const contacts = adults(plan, number, generation, surname, chance);
  const firstHousehold = contacts.slice(0, contacts.length > 2 ? 2 : contacts.length);
  const size = 1 + chance.pick([0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3]);
  const students = Array.from({ length: size }, (_, place): DemoStudent => {
    const givenName = chance.pick(givenNames);
    const year = chance.below(14);
    const inOneHousehold = place > 0 && chance.chance(0.15);
    return {
      id: demoId(seed, 4, number, generation, place),
      givenName,
      familyName: chance.chance(0.05) ? `${surname}-${chance.pick(familyNames)}` : surname,
      preferredGivenName:
        chance.chance(0.08) !== isChanged(plan, 6, number, place) ? givenName.slice(0, 3) : '',
      school: schoolFor(plan, number, year),
      year,
      contactIds: (inOneHousehold ? firstHousehold : contacts).map(({ id }) => id),
    };
  });
  return { number, generation, students, contacts };
}

function schoolFor({ schoolsByYear }: TrustPlan, number: number, year: number): DemoSchool {
  const candidates = schoolsByYear[year] ?? [];
  const school = candidates[number % candidates.length];
  if (school === undefined) throw new Error(`no school teaches year ${year}`);
  return school;
}

function adults(
  plan: TrustPlan,
  number: number,
  generation: number,
  surname: string,
  chance: Random,
): DemoContact[] {
  const adult = (place: number, familyName: string, role: DemoContact['role']): DemoContact => {
    const givenName = chance.pick(givenNames);
    const address = `${emailName(givenName)}.${emailName(familyName)}${number}@post.example`;
    return {
      id: demoId(plan.options.seed, 6, number, generation, place),
      givenName,
      familyName,
      email: chance.chance(0.05) ? '' : address,
      phone: `07700 ${String((isChanged(plan, 7, number, place) ? 901_000 : 900_000) + chance.below(1000))}`,
      role,
    };
  };
  if (chance.chance(0.01)) return [];
  const first = staffParent(plan, number, adult(0, surname, 'parent'));
  if (chance.chance(0.25)) return [first];
  const second = adult(1, chance.chance(0.3) ? chance.pick(familyNames) : surname, 'parent');
  const partner = { ...second, email: chance.chance(0.06) ? first.email : second.email };
  if (!chance.chance(0.2)) return [first, partner];
  const former = adult(2, chance.pick(familyNames), 'parent');
  const fourth = adult(3, former.familyName, chance.chance(0.5) ? 'guardian' : 'relative');
  return chance.chance(0.4) ? [first, partner, former, fourth] : [first, partner, former];
}

/** Some who work here have children here: the MIS keeps two records, often with one address. */
function staffParent(plan: TrustPlan, number: number, contact: DemoContact): DemoContact {
  if (number % 53 !== 11) return contact;
  const { givenName, familyName, email } = staffMember(plan, (number * 7) % plan.staff);
  return { ...contact, givenName, familyName, email: number % 5 === 0 ? contact.email : email };
}
