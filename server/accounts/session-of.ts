import type { Administration } from '../administrators/rules.ts';
import { factorState } from '../factors/rules.ts';
import type { SignedIn } from '../trust/site.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import type { Auth } from './auth.ts';
import { isProven, isStaleUse, sessionExpiry } from './rules.ts';
import { sessionTokenHash } from './session-token.ts';

interface Row extends Omit<SignedIn, 'administrations' | 'isProven' | 'factor'> {
  readonly factor: string | null;
  readonly required: boolean;
  readonly provenAt: string | null;
  readonly createdAt: string;
  readonly usedAt: string;
}

const asNobody = systemActor('sign-in', null);

// Naming the account lets the next statement see the person's own roles, in whatever trust.
const sessionQuery = `
  select s.id as "sessionId", a.id as "accountId", a.name, coalesce(a.sign_in_name, a.email) as email, s.factor, factor_required(a.id) as required,
    iso(s.created_at) as "createdAt", iso(s.proven_at) as "provenAt", iso(s.updated_at) as "usedAt", set_config('app.account', a.id::text, true)
  from session s join account a on a.id = s.account_id
  where s.token = $1 and s.expires_at > gatehouse_now()
    and exists (select from credential c where c.account_id = a.id and c.password is not null)
    and not account_barred(a.id)`;

const administrationsQuery = `
  select trust_id as "trustId", school_id as "schoolId", role from administration
  where account_id = $1`;

/**
 * Who sends a request, read from the database each time: a session that was ended, ran out, or whose account
 * lost its password, or is that of somebody who is blocked, is nobody's from that instant on. Somebody who administers nothing is still somebody.
 */
export async function personFrom(services: Services, auth: Auth, headers: Headers): Promise<SignedIn | null> {
  const token = await auth.api.readSession({ headers });
  if (!token) return null;
  const found = await reading(services, asNobody, async ({ sql, now }) => {
    const [session] = await sql<Row>(sessionQuery, [sessionTokenHash(token)]);
    if (session === undefined) return null;
    const factor = factorState(session);
    // Whoever has still to prove a second factor is somebody, and administers nothing: so it is at every door.
    const administrations =
      factor === 'missing' ? [] : await sql<Administration>(administrationsQuery, [session.accountId]);
    return { session, now, factor, administrations };
  });
  if (found === null) return null;
  const { session, now, factor, administrations } = found;
  const { sessionId, accountId, name, email, provenAt } = session;
  if (isStaleUse(new Date(session.usedAt), now)) {
    await writeDownUse(services, sessionId, sessionExpiry(new Date(session.createdAt), now));
  }
  const proven = isProven(provenAt === null ? null : new Date(provenAt), now);
  return { sessionId, accountId, name, email, administrations, isProven: proven, factor };
}

async function writeDownUse(services: Services, sessionId: string, expiresAt: Date): Promise<void> {
  await unitOfWork(services, asNobody, ({ sql, now }) =>
    sql('update session set updated_at = $2, expires_at = $3 where id = $1', [sessionId, now, expiresAt]),
  );
}
