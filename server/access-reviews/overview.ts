import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { partProgress, type PartProgress } from './part-progress.ts';
import type { Silence } from './rules.ts';
import { reviewSettings, type ReviewSettings } from './settings.ts';

/** One access review of the trust. Instants are ISO strings. */
export interface Review {
  readonly reviewId: string;
  readonly openedAt: string;
  /** Null when it opened by itself. */
  readonly openedBy: string | null;
  readonly dueAt: string;
  readonly silence: Silence;
  /** Since when the trust alone answers for what was left. */
  readonly ownersAskedAt: string | null;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}

/** The reviews that concern a site: the one that is open, with how far each place is, and those before it. */
export interface Overview {
  readonly open: (Review & { readonly parts: readonly PartProgress[] }) | null;
  readonly past: readonly Review[];
  readonly settings: ReviewSettings;
}

const query = `
  select r.id as "reviewId", iso(r.opened_at) as "openedAt", o.name as "openedBy", iso(r.due_at) as "dueAt", r.silence,
    iso(r.owners_asked_at) as "ownersAskedAt", iso(r.closed_at) as "closedAt", c.name as "closedBy"
  from access_review r left join account o on o.id = r.opened_by left join account c on c.id = r.closed_by
  where r.trust_id = $1 and ($3::uuid is null or r.id = $3) and ($2::uuid is null
    or exists (select from access_review_part part where part.review_id = r.id and part.school_id = $2))
  order by r.opened_at desc limit 50`;

/** The reviews of a site, the newest first: those of the whole trust, or those in which a school has a part. */
export const reviewsOf = (
  { sql }: Reading,
  { trustId, schoolId }: Site,
  reviewId: string | null = null,
): Promise<Review[]> => sql<Review>(query, [trustId, schoolId, reviewId]);

/** What there is to do, and what was done. A school is shown its own part, the trust all of them. */
export async function overview(reading: Reading, site: Site): Promise<Overview> {
  const reviews = await reviewsOf(reading, site);
  const open = reviews.find(({ closedAt }) => closedAt === null) ?? null;
  return {
    open: open && { ...open, parts: await partProgress(reading, site, open.reviewId) },
    past: reviews.filter(({ closedAt }) => closedAt !== null),
    settings: await reviewSettings(reading),
  };
}
