import type { AccountFilter } from '#server/contacts/accounts/account-filter.ts';
import type { Portal } from '../open-portal.ts';
import { somebody } from './contact-questions.ts';

/** A question of the Account Manager about students, staff, or everybody. */
export interface AccountQuestion {
  readonly what: string;
  readonly filter: AccountFilter;
}

/** What an office asks of everybody together, of students and of staff: the list, a status, a year and a search. */
export async function accountQuestions(portal: Portal, trustId: string): Promise<AccountQuestion[]> {
  const { familyName, givenName } = await somebody(portal, trustId);
  return (['all', 'student', 'staff'] as const).flatMap((user) => [
    { what: `type ${user}`, filter: { user } },
    { what: `type ${user}, tab active`, filter: { user, status: 'active' as const } },
    { what: `type ${user}, tab not_eligible`, filter: { user, status: 'not_eligible' as const } },
    { what: `type ${user}, year group`, filter: { user, year: '4' } },
    { what: `type ${user}, search: surname`, filter: { user, q: familyName } },
    { what: `type ${user}, search: whole name`, filter: { user, q: `${givenName} ${familyName}` } },
    { what: `type ${user}, search: given name`, filter: { user, q: givenName } },
  ]);
}
