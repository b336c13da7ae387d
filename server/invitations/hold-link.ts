import { holdTrust } from '../administrators/hold-trust.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import type { InviteeKind } from './rules.ts';
import { tokenHash } from './token.ts';

/** The issue of an invitation that a link belongs to. */
export interface FoundLink {
  readonly invitationId: string;
  readonly trustId: string;
  readonly kind: InviteeKind;
  readonly personId: string | null;
  readonly version: number;
}

/** Which issue of which invitation this is the link of; null when it is no link of the actor's trust. */
export async function findLink({ sql }: Pick<Reading, 'sql'>, token: string): Promise<FoundLink | null> {
  const [found] = await sql<FoundLink>(
    `select l.invitation_id as "invitationId", i.trust_id as "trustId", i.kind, i.person_id as "personId", l.version
     from link l join invitation i on i.id = l.invitation_id where l.token_hash = $1`,
    [tokenHash(token)],
  );
  return found ?? null;
}

/**
 * As {@link findLink}; holds the invitee, and then the invitation, until the unit of work ends. Before that of an
 * administrator it holds the trust: what whoever invited may still give stays as it is meanwhile.
 */
export async function holdLink(uow: UnitOfWork, token: string): Promise<FoundLink | null> {
  const found = await findLink(uow, token);
  if (found === null) return null;
  await holdInvitee(uow, found);
  await uow.sql('select from invitation where id = $1 for update', [found.invitationId]);
  return found;
}

/** Holds, before the invitation itself, what comes first in the order of locks. */
export async function holdInvitee(uow: UnitOfWork, { kind, trustId, personId }: FoundLink): Promise<void> {
  if (kind === 'administrator') await holdTrust(uow, trustId);
  await holdPeople(uow, personId === null ? [] : [personId]);
}
