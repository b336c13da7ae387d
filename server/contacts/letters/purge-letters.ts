import type { UnitOfWork } from '../../unit-of-work.ts';

const over = `trust_id = app_trust() and coalesce(used_at, ended_at, expires_at) < $1::timestamptz - interval '30 days'`;

/**
 * Destroys the codes of letters of the actor's trust thirty days after they were used, replaced or withdrawn, or ran out. Of a
 * welcome that nobody answered there remains that it was printed, and until when it worked: it is why somebody has Never Logged In.
 * The log has its own record of each. Returns how many.
 */
export async function purgeLetters({ sql, now }: Pick<UnitOfWork, 'sql' | 'now'>): Promise<number> {
  const at = [now.toISOString()];
  const done = await sql(
    `delete from welcome_letter where ${over} and (used_at is not null or ended_at is not null) returning id`,
    at,
  );
  const ranOut = await sql(
    `update welcome_letter set nonce = null, code_hash = null where ${over} and code_hash is not null returning id`,
    at,
  );
  const passwords = await sql(`delete from password_letter where ${over} returning id`, at);
  return done.length + ranOut.length + passwords.length;
}
