import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { ContactSelection } from './contact-filter.ts';
import { contactRows, type ContactRow } from './contact-rows.ts';
import { selectedContacts } from './selected-contacts.ts';

/** What one file holds at most: more would open in no spreadsheet program that a school has. */
export const largestExport = 50_000;

/** A selection of contacts to be taken along; that it was taken is written down. Refuses `not_found`, `too_large`, `nobody_selected`. */
export async function exportContacts(
  uow: UnitOfWork,
  { site, who }: { readonly site: Site; readonly who: ContactSelection },
): Promise<ContactRow[]> {
  const contacts = await selectedContacts(uow, site, who);
  if (contacts.length === 0) throw new Refusal('nobody_selected');
  if (contacts.length > largestExport)
    throw new Refusal('too_large', 'A file holds 50,000 contacts. Choose one school or one status.');
  const rows = await contactRows(uow, contacts);
  const { trustId, schoolId } = site;
  uow.audit(
    'contacts.exported',
    schoolId === null ? { kind: 'trust', id: trustId } : { kind: 'school', id: schoolId },
    { count: rows.length, filter: 'all' in who ? { ...who.all } : null },
    { schoolId },
  );
  return rows.map(({ sortName: _, ...row }) => row);
}
