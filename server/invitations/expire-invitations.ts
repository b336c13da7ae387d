import { holdPeople } from '../roster/hold-people.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { InviteeKind } from './rules.ts';

interface Expired {
  readonly id: string;
  readonly kind: InviteeKind;
  readonly name: string;
  readonly schoolId: string | null;
  readonly invitedBy: string | null;
}

interface Due {
  readonly id: string;
  readonly personId: string | null;
}

/**
 * Writes down, for the actor's trust, which invitations have run out (at most `limit`, of `people` alone when they
 * are given; it has been true since their last second), and tells each inviter in one digest a place. Safe to
 * run twice, or late.
 */
export async function expireInvitations(
  uow: UnitOfWork,
  { limit, people = null }: { limit: number; people?: readonly string[] | null },
): Promise<{ expired: number }> {
  const at = uow.now.toISOString();
  const due = await uow.sql<Due>(
    `select id, person_id as "personId" from invitation
     where trust_id = app_trust() and state = 'pending' and expires_at <= $1 and ($3::uuid[] is null or person_id = any ($3))
     order by expires_at limit $2`,
    [at, limit, people],
  );
  await holdPeople(
    uow,
    due.flatMap(({ personId }) => personId ?? []),
  );
  const expired = await uow.sql<Expired>(
    `update invitation set state = 'expired', expiry_told_at = $1
     where id = any ($2) and state = 'pending' and expires_at <= $1
     returning id, kind, name, school_id as "schoolId", invited_by as "invitedBy"`,
    [at, due.map(({ id }) => id)],
  );
  for (const { id, schoolId } of expired)
    uow.audit('invitation.expired', { kind: 'invitation', id }, {}, { schoolId });
  const groups = Map.groupBy(expired, ({ kind, invitedBy, schoolId }) => `${kind} ${invitedBy} ${schoolId}`);
  for (const group of groups.values()) await tellInviter(uow, group);
  return { expired: expired.length };
}

interface Told {
  readonly name: string;
  readonly email: string;
  readonly trust: string;
  readonly place: string;
  readonly ownSiteId: string | null;
}

async function tellInviter(uow: UnitOfWork, group: readonly Expired[]): Promise<void> {
  const [first] = group;
  if (!first?.invitedBy) return;
  const [to] = await uow.sql<Told>(
    `select a.name, a.email, t.name as trust, coalesce(s.name, t.name) as place,
       (select coalesce(held.school_id, held.trust_id) from administration held
        where held.account_id = a.id and held.trust_id = t.id order by held.school_id nulls first limit 1) as "ownSiteId"
     from account a join trust t on t.id = app_trust() left join school s on s.id = $2 where a.id = $1`,
    [first.invitedBy, first.schoolId],
  );
  if (to === undefined || (first.kind === 'administrator' && to.ownSiteId === null)) return;
  // Staff and families are listed where they were invited; administrators wherever whoever invited manages something.
  const siteId = first.schoolId ?? uow.actor.trustId;
  const pages = {
    staff: `${siteId}/invitations?status=invitation_expired`,
    administrator: `${to.ownSiteId}/administrators?status=invite_expired`,
    contact: `${siteId}/contacts?status=never_logged_in`,
  };
  const shown = group.slice(0, 20).map(({ name }) => name);
  if (group.length > shown.length) shown.push(`and ${group.length - shown.length} more`);
  await queueMails(uow, [
    {
      template: 'expired-digest',
      to: { name: to.name, address: to.email },
      data: {
        trustName: to.trust,
        placeName: to.place,
        inviterName: to.name,
        invitationCount: group.length === 1 ? '1 invitation' : `${group.length} invitations`,
        peopleLines: shown.join('\n'),
        invitationsUrl: `${uow.settings.PUBLIC_URL}/sites/${pages[first.kind]}`,
        toAddress: to.email,
      },
    },
  ]);
}
