import type { Reading } from '../unit-of-work.ts';
import type { CodeFacts } from './rules.ts';

/** Whose code it is: of an account that wants to accept an invitation as it stands. */
export interface ProofOf {
  readonly invitationId: string;
  readonly accountId: string;
}

/** A code that was asked for, without what it is made of. */
export interface Proof extends CodeFacts {
  readonly id: string;
}

interface Row {
  readonly id: string;
  readonly expiresAt: string;
  readonly tries: number;
  readonly usedAt: string | null;
}

/** The code that counts, the newest of this issue of the invitation; null when none was asked for. */
export async function newestProof(
  { sql }: Pick<Reading, 'sql'>,
  { invitationId, accountId }: ProofOf,
): Promise<Proof | null> {
  const [row] = await sql<Row>(
    `select p.id, iso(p.expires_at) as "expiresAt", p.tries, iso(p.used_at) as "usedAt"
     from address_proof p join invitation i on i.id = p.invitation_id and i.version = p.invitation_version
     where p.invitation_id = $1 and p.account_id = $2 order by p.issued_at desc, p.id desc limit 1`,
    [invitationId, accountId],
  );
  if (row === undefined) return null;
  const usedAt = row.usedAt === null ? null : new Date(row.usedAt);
  return { id: row.id, tries: row.tries, expiresAt: new Date(row.expiresAt), usedAt };
}
