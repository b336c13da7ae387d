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
