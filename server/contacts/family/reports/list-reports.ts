import type { Site } from '../../../administrators/rules.ts';
import type { Reading } from '../../../unit-of-work.ts';

/** One report of a family, as the office sees it. Instants are ISO strings in UTC. */
export interface ReportRow {
  readonly reportId: string;
  readonly contactId: string;
  readonly name: string;
  readonly email: string | null;
  readonly schoolId: string;
  readonly school: string;
  readonly text: string;
  readonly reportedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
}

/** Which reports: those that wait, or those that were answered; of one contact; after which one. */
export interface ReportFilter {
  readonly state?: 'open' | 'answered' | undefined;
  readonly contactId?: string | undefined;
  readonly after?: string | undefined;
}

/** A page of reports, and how many there are. */
export interface ReportPage {
  readonly rows: readonly ReportRow[];
  /** The last row of this page, when there are more after it. */
  readonly next: string | null;
  readonly counts: { readonly open: number; readonly answered: number };
}

const pageSize = 50;

const query = `
  select f.id as "reportId", f.contact_id as "contactId", f.text, s.id as "schoolId", s.name as school, p.email,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    iso(f.reported_at) as "reportedAt", f.answer, iso(f.answered_at) as "answeredAt", f.answered_by_name as "answeredBy"
  from family_report f join known_person p on p.id = f.contact_id join school s on s.id = f.school_id
  where f.trust_id = $1 and ($2::uuid is null or f.school_id = $2) and ($3::uuid is null or f.contact_id = $3)
    and ($4::text is null or ($4 = 'open') = (f.answered_at is null))
    and ($5::uuid is null or case when $4 = 'open' then f.id > $5 else f.id < $5 end)
  order by case when $4 = 'open' then f.id end, f.id desc limit $6`;

/** The reports of a site, a school's own or all of a trust: those that wait, the longest waiting first; all others, the newest first. */
export async function listReports(
  { sql }: Reading,
  { trustId, schoolId }: Site,
  { state, contactId, after }: ReportFilter,
): Promise<ReportPage> {
  const of = [trustId, schoolId, contactId ?? null];
  const found = await sql<ReportRow>(query, [...of, state ?? null, after ?? null, pageSize + 1]);
  const [counts] = await sql<ReportPage['counts']>(
    `select count(*) filter (where answered_at is null)::int as open, count(answered_at)::int as answered
     from family_report where trust_id = $1 and ($2::uuid is null or school_id = $2) and ($3::uuid is null or contact_id = $3)`,
    of,
  );
  const rows = found.slice(0, pageSize);
  const next = found.length > pageSize ? (rows.at(-1)?.reportId ?? null) : null;
  return { rows, next, counts: counts ?? { open: 0, answered: 0 } };
}
