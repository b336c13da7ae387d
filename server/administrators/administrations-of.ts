import type { Reading } from '../unit-of-work.ts';
import type { Administration } from './rules.ts';

/** What an account administers in the current trust, place by place, as of now. The portal itself administers nothing. */
export const administrationsOf = (
  { sql }: Pick<Reading, 'sql'>,
  accountId: string | null,
): Promise<Administration[]> =>
  sql<Administration>(
    `select trust_id as "trustId", school_id as "schoolId", role from administration
     where account_id = $1 and trust_id = app_trust()`,
    [accountId],
  );
