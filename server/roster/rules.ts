/** The three kinds of people that a roster knows. */
export const personKinds = ['staff', 'student', 'contact'] as const;
export type PersonKind = (typeof personKinds)[number];

const kinds: ReadonlyMap<string, PersonKind> = new Map([
  ['student', 'student'],
  ['parent', 'contact'],
  ['guardian', 'contact'],
  ['relative', 'contact'],
  ['teacher', 'staff'],
  ['aide', 'staff'],
  ['proctor', 'staff'],
  ['counselor', 'staff'],
  ['principal', 'staff'],
  ['administrator', 'staff'],
  ['siteAdministrator', 'staff'],
  ['districtAdministrator', 'staff'],
  ['systemAdministrator', 'staff'],
]);

/** What kind of person a OneRoster role makes of somebody; null for a role that is not known. */
export function kindOfRole(role: string): PersonKind | null {
  return kinds.get(role) ?? null;
}

/** The languages that families are written to in. */
export const mailLanguages = ['en', 'cy', 'pl', 'ur', 'ar'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

const languageTags: ReadonlyMap<string, MailLanguage> = new Map([
  ...mailLanguages.map((code) => [code, code] as const),
  ['eng', 'en'],
  ['cym', 'cy'],
  ['wel', 'cy'],
  ['pol', 'pl'],
  ['urd', 'ur'],
  ['ara', 'ar'],
]);

/** The language that a tag such as `cy`, `pl-PL` or `ARA` stands for; null for one that nobody is written to in. */
export function mailLanguage(tag: string): MailLanguage | null {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/);
  return languageTags.get(primary) ?? null;
}

/** How an import ended: applied; put aside until a person has looked; or refused as unreadable. */
export const importStates = ['done', 'held', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** How many there are now, and how many of them an import would end. */
export interface Loss {
  readonly active: number;
  readonly gone: number;
}

/** What an import is about to take away. */
export interface ImportLosses {
  readonly people: Readonly<Record<PersonKind, Loss>>;
  readonly guardianships: Loss;
  readonly schools: Loss;
  /** Files that claim to be complete and hold nothing, although there were such records. */
  readonly emptied: readonly string[];
}

const manyPeople = 50;
const manyGuardianships = 20;
const smallKind = 4;

/**
 * Why an import must wait for a person's word, or null. A roster that says that a large part of a trust has
 * left is more often broken than true, and people lose their access by it.
 */
export function reasonToHold({ people, guardianships, schools, emptied }: ImportLosses): string | null {
  if (emptied.length > 0) return `${emptied.map((file) => `${file}.csv`).join(', ')} is empty`;
  const all = sum(Object.values(people));
  if (all.gone > manyPeople || all.gone * 10 > all.active) {
    return `${all.gone} of ${all.active} people would leave at once`;
  }
  for (const kind of personKinds) {
    const { active, gone } = people[kind];
    if (active >= smallKind && gone * 2 > active)
      return `${gone} of ${active} people of the kind ${kind} would leave at once`;
  }
  if (schools.gone > 0) return `${schools.gone} of ${schools.active} schools would be gone`;
  if (guardianships.gone > manyGuardianships && guardianships.gone * 10 > guardianships.active) {
    return `${guardianships.gone} of ${guardianships.active} contacts' ties to students would end at once`;
  }
  return null;
}

function sum(losses: readonly Loss[]): Loss {
  return {
    active: losses.reduce((total, { active }) => total + active, 0),
    gone: losses.reduce((total, { gone }) => total + gone, 0),
  };
}
