import type { Site } from '../../../administrators/rules.ts';
import type { Reading } from '../../../unit-of-work.ts';
import { writeContactCursor, type ContactPlace } from '../../contact-cursor.ts';

/** How many adults a page of the grid is made from at most; their families may have more. */
export const mostFound = 25;

/** The adults that a page of the grid is made from, and where the next page begins; null on the last. */
export interface FoundAdults {
  readonly adults: readonly ContactPlace[];
  readonly next: string | null;
}

/** That a standing has each of these words: they are the parameters from this one on. */
export const hasWords = (words: readonly string[], first: number): string =>
  words.map((_, at) => `and c.search_text like $${at + first}`).join(' ');

/** The next adults by name whose standing, or whose children's names there, have these words. */
export async function foundAdults(
  { sql }: Reading,
  { trustId, schoolId }: Site,
  { patterns, after }: { readonly patterns: readonly string[]; readonly after: ContactPlace | null },
): Promise<FoundAdults> {
  const found = await sql<ContactPlace>(
    `select c.sort_name as "sortName", c.contact_id as "contactId", c.school_id as "schoolId" from contact_standing c
     where c.trust_id = $1 and ($2::uuid is null or c.school_id = $2)
       and ($3::text is null or (c.sort_name, c.contact_id, c.school_id) > ($3, $4::uuid, $5::uuid)) ${hasWords(patterns, 7)}
     order by c.sort_name, c.contact_id, c.school_id limit $6`,
    [
      trustId,
      schoolId,
      after?.sortName ?? null,
      after?.contactId ?? null,
      after?.schoolId ?? null,
      mostFound + 1,
      ...patterns,
    ],
  );
  const adults = found.slice(0, mostFound);
  const last = adults.at(-1);
  return { adults, next: found.length > mostFound && last ? writeContactCursor(last) : null };
}
