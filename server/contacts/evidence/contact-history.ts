import type { Site } from '../../administrators/rules.ts';
import { aboutPerson } from '../../audit/about-person.ts';
import { findEntries } from '../../audit/find-entries.ts';
import { tellEntries } from '../../audit/tell-entries.ts';
import type { Reading } from '../../unit-of-work.ts';
import { findContact } from '../find-contact.ts';

/** What was done about a contact, and by whom, in one sentence. */
export interface ContactDeedTold {
  readonly id: string;
  readonly at: string;
  readonly sentence: string;
}

const most = 50;

/** What was done about a contact at a site, the newest first. What they do themselves at home is not told. */
export async function contactHistory(
  reading: Reading,
  site: Site,
  contactId: string,
): Promise<ContactDeedTold[]> {
  await findContact(reading, site, contactId);
  const { subjects } = await aboutPerson(reading, { kind: 'person', id: contactId });
  const entries = await findEntries(reading, {
    trustId: site.trustId,
    schoolId: site.schoolId,
    actions: null,
    outcome: 'done',
    from: null,
    until: null,
    about: { accountIds: [], subjects: subjects.filter(({ kind }) => kind !== 'account') },
    after: null,
    limit: most,
  });
  const rows = await tellEntries(reading, entries);
  return rows.map(({ id, at, sentence }) => ({ id, at, sentence }));
}
