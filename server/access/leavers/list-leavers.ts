import type { Site } from '../../administrators/rules.ts';
import { readCursor, writeCursor } from '../../invitations/cursor.ts';
import type { Reading } from '../../unit-of-work.ts';
import { grantsOfLeaver, leaverCandidates } from './leaver-query.ts';

/** How the roster says that somebody has left: no record of them any more, switched off, or not at this place any more. */
export type LeftHow = 'gone' | 'switched_off' | 'left_school';

/** What shows that somebody has left. */
export interface LeaverEvidence {
  readonly reason: LeftHow;
  /** The school or trust that they left; null for the whole roster. */
  readonly place: string | null;
  readonly since: string | null;
  /** The roster that said so. */
  readonly fileName: string | null;
  readonly importedAt: string | null;
}

/** What a leaver still holds. */
export interface LeaverAccess {
  readonly grantId: string;
  readonly product: string;
  readonly role: string;
  readonly at: string;
  readonly endsAt: string | null;
  readonly managedHere: boolean;
  /** Whether it is proposed to be revoked; the rest belongs to where they still work, or is managed elsewhere. */
  readonly proposed: boolean;
}

/** Somebody who has left, by the roster, and still has access. */
export interface Leaver {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly lastSignInAt: string | null;
  readonly evidence: readonly LeaverEvidence[];
  readonly access: readonly LeaverAccess[];
  /** Where they still work, by name at the trust alone: a school learns only that they do. */
  readonly stillAt: readonly string[];
  readonly stillElsewhere: boolean;
}

/** One page of leavers, in order of name. */
export interface LeaversPage {
  readonly rows: readonly Leaver[];
  readonly next: string | null;
}

type Row = Omit<Leaver, 'stillElsewhere'> & { readonly sortName: string };

const size = 50;

// One candidate after the other, in order of name, until the page is full.
const query = `
  select c.id as "personId", c.sort_name as "sortName", c.name, a.email, a."lastSignInAt", held.evidence, held.access, held."stillAt"
  from (
    select p.id, p.sort_name,
      coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
    from (${leaverCandidates}) candidate join person p on p.id = candidate.id and p.registered_at is not null
    where $4::text is null or (p.sort_name, p.id) > ($4, $5::uuid) order by p.sort_name, p.id) c
  cross join lateral (
    select jsonb_agg(distinct jsonb_build_object('reason', h.reason, 'place', case h.reason when 'left_school' then h.at end,
        'since', iso(h."leftAt"), 'fileName', h."fileName", 'importedAt', iso(h."importedAt"))) filter (where h.proposed) as evidence,
      jsonb_agg(jsonb_build_object('grantId', h."grantId", 'product', h.product, 'role', h.role, 'at', h.at,
        'endsAt', h."endsAt", 'managedHere', h."managedHere", 'proposed', h.proposed) order by h.proposed desc, h.product, h.at) as access,
      coalesce(max(h."stillAt"), '{}') as "stillAt"
    from (${grantsOfLeaver}) h having bool_or(h.proposed)) held
  cross join lateral (
    select a.email, iso(a.last_sign_in_at) as "lastSignInAt"
    from registration r join account a on a.id = r.account_id where r.person_id = c.id and r.ended_at is null limit 1) a
  order by c.sort_name, c.id limit $6`;

/** Who has left, by the roster, and still has access that this site may end: with the evidence. Nobody is removed by it. */
export async function listLeavers(reading: Reading, site: Site, after?: string): Promise<LeaversPage> {
  const from = readCursor(after);
  const found = await reading.sql<Row>(query, [
    site.trustId,
    site.schoolId,
    null,
    from?.name ?? null,
    from?.id ?? null,
    size + 1,
  ]);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ sortName: _, stillAt, ...row }) => ({
      ...row,
      stillAt: site.schoolId === null ? stillAt : [],
      stillElsewhere: stillAt.length > 0,
    })),
    next: last && found.length > size ? writeCursor(last) : null,
  };
}

const most = 100;

/** How many have left and still have access here, counted no further than a hundred. */
export async function countLeavers(
  { sql }: Reading,
  site: Site,
): Promise<{ count: number; capped: boolean }> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int as n from (
       select from (${leaverCandidates}) c
       cross join lateral (select from (${grantsOfLeaver}) held where proposed limit 1) proposal limit $4) leavers`,
    [site.trustId, site.schoolId, null, most + 1],
  );
  const n = row?.n ?? 0;
  return { count: Math.min(n, most), capped: n > most };
}
