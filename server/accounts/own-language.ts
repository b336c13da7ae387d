import type { MailLanguage } from '../roster/rules.ts';
import type { Reading } from '../unit-of-work.ts';

/** The language that an account is told of itself in: a family's own; English for staff, administrators and whoever nobody knows. */
export async function ownLanguage({ sql }: Pick<Reading, 'sql'>, accountId: string): Promise<MailLanguage> {
  const [row] = await sql<{ language: MailLanguage }>('select own_language($1) as language', [accountId]);
  return row?.language ?? 'en';
}
