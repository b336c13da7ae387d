import type { Reading } from '../unit-of-work.ts';

/** The names of the trust and its schools, which make poor passwords there. */
export async function placeNames({ sql }: Pick<Reading, 'sql'>): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `select name from trust where id = app_trust()
     union select name from school where trust_id = app_trust() and gone_at is null`,
  );
  return rows.map(({ name }) => name);
}
