import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { actorName, openNames, type Sealed } from '../../audit/open-names.ts';
import { timelineOf, type TimelineEvent, type TimelineFacts } from './rules.ts';

type Fact<Name extends keyof TimelineFacts> = TimelineFacts[Name][number];

/** A school sees what it sent itself, and what the trust sent for it. */
const invitations = `
  select i.id, coalesce(s.name, t.name) as place, iso(i.answered_at) as "answeredAt",
    i.decline_reason as "declineReason", a.email as "acceptedBy"
  from invitation i join trust t on t.id = i.trust_id left join school s on s.id = i.school_id
  left join account a on a.id = i.accepted_by
  where i.person_id = $1 and i.trust_id = $2 and i.kind = 'staff'
    and ($3::uuid is null or i.school_id = $3 or i.school_id is null and exists (select from offer o
      where o.invitation_id = i.id and (o.school_id = $3 or o.school_id is null)))`;

const issues = `
  select invitation_id as "invitationId", version, iso(issued_at) as at from link where invitation_id = any ($1)`;

const entries = `
  select subject_id as "invitationId", iso(at) as at, action, actor_account_id as "actorId", actor_label as label, details,
    sealed from audit_entry
  where trust_id = $2 and subject_kind = 'invitation' and subject_id = any ($1::text[])`;

const mails = `
  select invitation_id as "invitationId", invitation_version as version, template <> 'staff-invitation' as reminder,
    to_address as "to", state, iso(created_at) as "createdAt",
    iso(coalesce(repeated_at, data_sent_at, created_at)) as "triedAt", iso(ended_at) as "endedAt", attempts,
    last_code as code, last_error as error
  from mail where invitation_id = any ($1)`;

const openings = `select iso(opened_at) as at, scanner from link_opening where invitation_id = any ($1)`;

/** Access that was given at once, because they had an account. */
const gifts = `
  select iso(g.given_at) as at, a.name as by, x.name || ', as ' || r.name as what, coalesce(s.name, t.name) as place
  from "grant" g join product x on x.id = g.product_id join product_role r on r.id = g.product_role_id
  join trust t on t.id = g.trust_id left join school s on s.id = g.school_id left join account a on a.id = g.given_by
  where g.person_id = $1 and g.trust_id = $2 and g.invitation_id is null
    and ($3::uuid is null or g.managed_school_id = $3
      or g.managed_school_id is null and (g.school_id = $3 or g.school_id is null))`;

/**
 * What happened with the invitations of a member of staff at a site, the oldest first: read off the invitations
 * themselves, their links and mails, what was seen of openings, and the audit log. Refuses `not_found` for
 * whoever never belonged to the site.
 */
export async function findTimeline(
  reading: Reading,
  { trustId, schoolId }: Site,
  personId: string,
): Promise<TimelineEvent[]> {
  const { sql, now } = reading;
  const here = [personId, trustId, schoolId];
  const known = await sql(
    `select from person p where p.id = $1 and p.trust_id = $2 and p.kind = 'staff'
       and ($3::uuid is null or exists (select from affiliation f where f.person_id = p.id and f.school_id = $3))`,
    here,
  );
  if (known.length === 0) throw new Refusal('not_found');
  const found = await sql<Fact<'invitations'>>(invitations, here);
  const ids = found.map(({ id }) => id);
  const facts: TimelineFacts = {
    invitations: found,
    issues: await sql<Fact<'issues'>>(issues, [ids]),
    entries: await entriesOf(reading, ids, trustId),
    mails: await sql<Fact<'mails'>>(mails, [ids]),
    openings: await sql<Fact<'openings'>>(openings, [ids]),
    gifts: await sql<Fact<'gifts'>>(gifts, here),
  };
  return timelineOf(facts, now);
}

interface Entry extends Sealed, Omit<Fact<'entries'>, 'by'> {
  readonly actorId: string | null;
  readonly label: string;
}

/** What the audit log tells, with the names and addresses opened. */
async function entriesOf(
  reading: Reading,
  ids: readonly string[],
  trustId: string,
): Promise<Fact<'entries'>[]> {
  const found = await reading.sql<Entry>(entries, [ids, trustId]);
  const opened = await openNames(reading, found);
  return found.map(({ actorId, label, details, sealed, ...entry }, place) => {
    const named = opened[place] ?? {};
    const ofOthers = Object.keys(sealed ?? {}).filter((id) => id !== actorId);
    return {
      ...entry,
      by: actorName({ actorId, label }, named),
      details: Object.assign({}, details, ...ofOthers.map((id) => named[id])),
    };
  });
}
