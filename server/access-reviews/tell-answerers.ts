import { administratorRoles, rolePermissions } from '../administrators/rules.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { isEnded } from './lines.ts';

/** What those who answer are told, and whom: those of certain parts, or of all that still wait for an answer. */
export interface AboutReview {
  /** Without a full stop. */
  readonly heading: string;
  readonly why: string;
  readonly partIds?: readonly string[];
  /** Whether the trust's own administrators are told, whatever the place. */
  readonly atTrust?: boolean;
}

interface Told {
  readonly partId: string;
  readonly schoolId: string | null;
  readonly waiting: number;
  readonly place: string;
  readonly trust: string;
  readonly dueAt: string;
  readonly name: string;
  readonly address: string;
}

const answering = administratorRoles.filter((role) => rolePermissions[role].includes('review:answer'));

/* At a school those who administer that school alone; where nobody does, and for what the trust manages itself, those of the trust. */
const query = `
  select part.id as "partId", part.school_id as "schoolId", rest.waiting, coalesce(s.name, t.name) as place, t.name as trust,
    iso(review.due_at) as "dueAt", a.name, coalesce(a.mailbox, a.email) as address
  from access_review review join access_review_part part on part.review_id = review.id
  join trust t on t.id = review.trust_id left join school s on s.id = part.school_id
  cross join lateral (select count(*)::int as waiting from access_review_row w
    left join "grant" g on g.id = w.grant_id left join administrator d on d.id = w.administrator_id
    where w.part_id = part.id and w.submitted_at is null and w.silent is null and not ${isEnded}) rest
  join lateral (
    select distinct x.account_id from administration x where x.trust_id = review.trust_id and x.role = any ($2)
      and x.school_id is not distinct from case when $4 or not exists (select from administration y
        where y.school_id = part.school_id and y.role = any ($2)) then null else part.school_id end) answers on true
  join account a on a.id = answers.account_id and a.erased_at is null
  where review.id = $1 and review.trust_id = app_trust() and rest.waiting > 0 and ($3::uuid[] is null or part.id = any ($3))
  order by part.id, a.name, a.id`;

/** Mails those who answer for parts of a review that still wait. Returns which parts somebody was told of. */
export async function tellAnswerers(
  uow: UnitOfWork,
  reviewId: string,
  { heading, why, partIds, atTrust = false }: AboutReview,
): Promise<string[]> {
  const told = await uow.sql<Told>(query, [reviewId, answering, partIds ?? null, atTrust]);
  await queueMails(
    uow,
    told.map(({ name, address, place, trust, schoolId, waiting, dueAt }) => ({
      template: 'access-review',
      to: { name, address },
      data: {
        trustName: trust,
        placeName: place,
        administratorName: name,
        heading,
        why,
        waiting: `${waiting === 1 ? '1 row waits' : `${waiting} rows wait`} for an answer at ${place}`,
        untilWhen: when(new Date(dueAt)),
        reviewUrl: `${uow.settings.PUBLIC_URL}/sites/${schoolId ?? uow.actor.trustId}/access-reviews/${reviewId}`,
        toAddress: address,
      },
    })),
  );
  return [...new Set(told.map(({ partId }) => partId))];
}
