import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { isKnownTie } from '../children/is-known-tie.ts';
import { blockKeepers } from './block-keepers.ts';
import { blockRows, nameOf, type BlockRow } from './block-rows.ts';
import { likenessRows, type LikenessRow } from './likeness-rows.ts';
import { isBlocked } from './refuse-blocked.ts';

/** What everybody who may look at contacts is told of a block: that there is one, and whom to ask. */
export interface BlockMark {
  readonly blocked: boolean;
  readonly ask: readonly string[];
}

/** A child of the contact, from whom alone they could be kept. */
export interface TiedChild {
  readonly studentId: string;
  readonly name: string;
  readonly blocked: boolean;
}

/** All there is about the blocks of one contact: for those who look after blocks. */
export interface ContactBlocks {
  readonly name: string;
  readonly blocked: boolean;
  readonly blocks: readonly BlockRow[];
  readonly lifted: readonly BlockRow[];
  readonly waiting: readonly LikenessRow[];
  readonly children: readonly TiedChild[];
  /** Who else reads their mailbox, among those whom the site knows: no link goes there while they are blocked. */
  readonly sharing: readonly string[];
}

async function nameHere({ sql }: Reading, site: Site, contactId: string): Promise<string> {
  const [contact] = await sql<{ name: string }>(
    `select ${nameOf('p')} as name from known_person p where p.id = $1 and p.trust_id = $2 and p.kind = 'contact'
       and ($3::uuid is null or exists (select from contact_standing s where s.contact_id = p.id and s.school_id = $3))`,
    [contactId, site.trustId, site.schoolId],
  );
  if (contact === undefined) throw new Refusal('not_found');
  return contact.name;
}

/** Whether a contact is blocked at a site, without why, and whom to ask about it. Refuses `not_found` for those of other schools. */
export async function blockMark(reading: Reading, site: Site, contactId: string): Promise<BlockMark> {
  await nameHere(reading, site, contactId);
  const { schoolId } = site;
  const blocked = await isBlocked(reading, { contactId, schoolId });
  if (!blocked) return { blocked, ask: [] };
  const schools = schoolId === null ? [] : [schoolId];
  const keepers = await blockKeepers(reading, { contacts: [contactId], schools });
  return { blocked, ask: keepers.slice(0, 5).map(({ name }) => name) };
}

/** The blocks of a contact, those that were lifted, and what waits for a decision. Refuses `not_found` for those of other schools. */
export async function blocksOfContact(
  reading: Reading,
  site: Site,
  contactId: string,
): Promise<ContactBlocks> {
  const name = await nameHere(reading, site, contactId);
  const { schoolId } = site;
  const children = await reading.sql<TiedChild>(
    `select c.id as "studentId", ${nameOf('c')} as name,
       exists (select from contact_block b where b.contact_id = g.contact_id and b.student_id = c.id and b.lifted_at is null) as blocked
     from guardianship g join known_person c on c.id = g.student_id where g.contact_id = $1 and g.trust_id = app_trust() and g.gone_at is null
       and ($2::uuid is null or exists (select from student_place l where l.student_id = c.id and l.school_id = $2))
       and ${isKnownTie('g')} order by name, c.id`,
    [contactId, schoolId],
  );
  return {
    name,
    blocked: await isBlocked(reading, { contactId, schoolId }),
    blocks: await blockRows(reading, site, { contactId, lifted: false }),
    lifted: await blockRows(reading, site, { contactId, lifted: true }),
    waiting: await likenessRows(reading, site, contactId),
    children,
    sharing: await sharingTheirMailbox(reading, site, contactId),
  };
}

const sharing = `
  select distinct ${nameOf('o')} as name from known_person p join known_person o on o.trust_id = p.trust_id and o.kind = 'contact'
    and o.id <> p.id and o.gone_at is null and lower(o.email) = lower(p.email)
  where p.id = $1 and p.trust_id = app_trust()
    and ($2::uuid is null or exists (select from contact_standing s where s.contact_id = o.id and s.school_id = $2)) order by 1`;

async function sharingTheirMailbox({ sql }: Reading, { schoolId }: Site, contactId: string) {
  return (await sql<{ name: string }>(sharing, [contactId, schoolId])).map(({ name }) => name);
}
