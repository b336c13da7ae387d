import { readFileSync } from 'node:fs';
import { realRoster } from './real-rosters.ts';

/** What an importer must find in the Larkfield packages. */
export const larkfieldExpects = (): LarkfieldDays =>
  JSON.parse(readFileSync(realRoster('larkfield/expected.json'), 'utf8'));

interface LarkfieldDays {
  readonly orgs: { readonly trust: string; readonly schools: readonly string[] };
  readonly day0: LarkfieldDay;
  readonly day1: LarkfieldDay & {
    readonly staffLeavers: readonly string[];
    readonly staffDisabled: readonly string[];
    readonly studentLeavers: readonly string[];
    readonly contactsNewlyWithoutAStudent: readonly string[];
    readonly contactReplacedBySameEmail: { readonly old: string; readonly new: string };
  };
  readonly day3: LarkfieldDay & { readonly staffReturned: readonly string[] };
  readonly oneEmailStaffAndParent: string;
}

/** The figures of one day. */
export interface LarkfieldDay {
  readonly users: number;
  readonly students: number;
  readonly staff: number;
  readonly contacts: number;
  readonly contactsWithAStudent: number;
  readonly contactsWithoutAStudent: number;
  readonly contactsWithoutEmail: number;
  readonly staffWithoutEmail: number;
  readonly bySchool: Readonly<Record<string, { readonly students: number; readonly staff: number }>>;
  readonly emailsOnMoreThanOneRecord: number;
}
