import type { Site } from '../../administrators/rules.ts';
import { aboutPerson, type About } from '../../audit/about-person.ts';
import type { Actions } from '../../audit/actions-of.ts';
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

/** The one thing that the office does to an account itself. */
const linksSent: Actions = { own: ['account.reset_sent'], signIn: [], areOfSignIn: false };

/** What was done about a contact at a site, the newest first. What they do themselves at home is not told. */
export async function contactHistory(
  reading: Reading,
  site: Site,
  contactId: string,
): Promise<ContactDeedTold[]> {
  await findContact(reading, site, contactId);
  const { subjects } = await aboutPerson(reading, { kind: 'person', id: contactId });
  const [own, accounts] = [
    subjects.filter(({ kind }) => kind !== 'account'),
    subjects.filter(({ kind }) => kind === 'account'),
  ];
  const find = (about: About['subjects'], actions: Actions | null) =>
    findEntries(reading, {
      trustId: site.trustId,
      schoolId: site.schoolId,
      actions,
      outcome: 'done',
      from: null,
      until: null,
      about: { accountIds: [], subjects: about },
      after: null,
      limit: most,
    });
  const deeds = await find(own, null);
  const resets = await find(accounts, linksSent);
  const entries = [...deeds, ...resets.filter(({ details }) => details['personId'] === contactId)];
  const newest = entries.toSorted((one, other) => Number(BigInt(other.id) - BigInt(one.id))).slice(0, most);
  const rows = await tellEntries(reading, newest);
  return rows.map(({ id, at, sentence }) => ({ id, at, sentence }));
}
