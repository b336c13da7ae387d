import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading, UnitOfWork } from '../../unit-of-work.ts';
import { largestExport } from '../export-contacts.ts';
import type { AccountAt, AccountSelection } from './account-filter.ts';
import { accountRows, type AccountRow } from './account-rows.ts';
import { findAccounts, type FoundAccount } from './find-accounts.ts';
import { noSchool } from './rules.ts';

const keyOf = ({ personId, schoolId }: AccountAt) => `${personId} ${schoolId ?? noSchool}`;

/** Whoever a selection holds, in order of name, one more than a file holds at most. Refuses `not_found` for somebody who is not of this site. */
async function selected(reading: Reading, site: Site, who: AccountSelection): Promise<FoundAccount[]> {
  const most = largestExport + 1;
  if ('all' in who) {
    const except = new Set(who.except.map(keyOf));
    const found = await findAccounts(reading, site, who.all, { most: most + except.size });
    return found.filter((one) => !except.has(keyOf(one)));
  }
  const only = [...new Set(who.people.map(({ personId }) => personId))];
  const wanted = new Set(who.people.map(keyOf));
  const found = await findAccounts(reading, site, { user: who.user }, { most, only });
  const named = found.filter((one) => wanted.has(keyOf(one)));
  if (named.length < wanted.size) throw new Refusal('not_found');
  return named;
}

/** How many people a selection holds, counted no further than a file's size and one more. Refuses `not_found`. */
export const countSelectedAccounts = async (
  reading: Reading,
  site: Site,
  who: AccountSelection,
): Promise<{ total: number }> => ({ total: (await selected(reading, site, who)).length });

/** A selection of people to be taken along; that it was taken is written down. Refuses `not_found`, `too_large`, `nobody_selected`. */
export async function exportAccounts(
  uow: UnitOfWork,
  { site, who }: { readonly site: Site; readonly who: AccountSelection },
): Promise<AccountRow[]> {
  const found = await selected(uow, site, who);
  if (found.length === 0) throw new Refusal('nobody_selected');
  if (found.length > largestExport)
    throw new Refusal('too_large', 'A file holds 50,000 people. Choose one school or one status.');
  const rows = await accountRows(uow, site, found);
  const { trustId, schoolId } = site;
  uow.audit(
    'contacts.exported',
    schoolId === null ? { kind: 'trust', id: trustId } : { kind: 'school', id: schoolId },
    {
      count: rows.length,
      user: 'all' in who ? who.all.user : who.user,
      filter: 'all' in who ? { ...who.all } : null,
    },
    { schoolId },
  );
  return rows;
}
