import { endElapsed } from '../access/end-elapsed.ts';
import { findRoles, type OfferedRole } from '../access/find-roles.ts';
import { giveAccess } from '../access/give-access.ts';
import { requireGrants } from '../access/granter.ts';
import { endObstacle } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { AccessRequest } from './access-request.ts';
import { askerStanding } from './asker-standing.ts';
import { holdRequest } from './hold-request.ts';
import { requestInWords } from './request-in-words.ts';
import { decideApproval } from './rules.ts';
import { tellAsker } from './tell-asker.ts';

/** Which role somebody gets who asked for a product, until when, and a word to them. */
export interface Approve {
  readonly site: Site;
  readonly requestId: string;
  readonly roleId: string;
  /** The first instant without it. */
  readonly endsAt: Date | null;
  readonly note: string | null;
}

/** What approving came to, for the confirmation message. */
export interface Approved {
  /** `held`: they were given it elsewhere in the meantime, and the request is closed. */
  readonly outcome: 'approved' | 'held';
  readonly name: string;
  readonly product: string;
  readonly role: string;
  readonly place: string;
}

/**
 * Gives what was asked for, at once, in the role that is chosen; from then on it is managed by `site`. Of two who
 * answer, one does. Refuses an end that no grant may have, and what stands in the way of the asker, or of whoever answers.
 */
export async function approveRequest(
  uow: UnitOfWork,
  { site, requestId, roleId, endsAt, note }: Approve,
): Promise<Approved> {
  const { actor, now, audit } = uow;
  const tooSoonOrLate = endObstacle(endsAt, now);
  if (tooSoonOrLate !== null) throw new Refusal(tooSoonOrLate);
  const request = await holdRequest(uow, site, requestId);
  request.apply('approve', { by: actor, note }, now);
  const { accountId, productId, schoolId = null } = request;
  await endElapsed(uow, { limit: 1000, people: [request.personId], accountId });
  const { standing, personId } = await askerStanding(uow, accountId, schoolId);
  const held = (await heldGrant(uow, request)) !== null;
  const decision = decideApproval({ own: accountId === actor.accountId, standing, held });
  const words = await requestInWords(uow, requestId);
  if (decision !== 'give' && decision !== 'close') throw new Refusal(decision, words.name);
  if (personId === null) throw new Refusal('not_registered', words.name);
  const role = await roleFor(uow, site, request, roleId);
  const { name, email: accountEmail, product, place } = words;
  if (decision === 'give') {
    const to = [{ personId, accountId, name, accountEmail, roles: [{ ...role, endsAt }] }];
    await giveAccess(uow, { site, to, note: request.reason, tell: false });
    await tellAsker(uow, words, { approved: true, role: role.role, endsAt, note });
  }
  request.grantId = await heldGrant(uow, request);
  audit(
    'request.approved',
    { kind: 'request', id: requestId },
    { personId, productId, roleId, grantId: request.grantId, given: decision === 'give' },
    { schoolId },
  );
  const outcome = decision === 'give' ? 'approved' : 'held';
  return { outcome, name, product, role: role.role, place };
}

/** The role that is given: one of the product that was asked for, within the power of whoever gives it. */
async function roleFor(
  uow: UnitOfWork,
  site: Site,
  { productId, schoolId = null }: AccessRequest,
  roleId: string,
): Promise<OfferedRole> {
  const [role] = await findRoles(uow, site, [{ roleId, schoolId }]);
  if (role?.productId !== productId) throw new Refusal('role_unknown');
  await requireGrants(uow, site.trustId, [role]);
  return role;
}

async function heldGrant(
  { sql }: UnitOfWork,
  { accountId, productId, schoolId, trustId }: AccessRequest,
): Promise<string | null> {
  const [held] = await sql<{ id: string }>(
    `select id from "grant" where account_id = $1 and product_id = $2 and school_id is not distinct from $3
       and trust_id = $4 and ended_at is null`,
    [accountId, productId, schoolId, trustId],
  );
  return held?.id ?? null;
}
