import type { Reading } from '../../unit-of-work.ts';
import type { ContactAt } from '../welcome/welcome-facts.ts';

/** What a letter says of the school that it comes from. */
export interface LetterPlace {
  readonly school: string;
  readonly trust: string;
  /** Whether the link of a welcome by mail asks for the code of a letter. */
  readonly linkAsks: boolean;
}

const query = `
  select s.id, s.name as school, t.name as trust, t.welcome_proof = 'letter_code' as "linkAsks" from school s join trust t on t.id = s.trust_id
  where s.trust_id = app_trust() and s.id = any ($1)`;

/** The schools of letters, by id. */
export async function letterPlaces(
  { sql }: Pick<Reading, 'sql'>,
  contacts: readonly ContactAt[],
): Promise<(schoolId: string) => LetterPlace> {
  const rows = await sql<LetterPlace & { id: string }>(query, [contacts.map(({ schoolId }) => schoolId)]);
  const places = new Map(rows.map(({ id, school, trust, linkAsks }) => [id, { school, trust, linkAsks }]));
  return (schoolId) => places.get(schoolId) ?? { school: '', trust: '', linkAsks: false };
}
