import { granterOf } from '../access/granter.ts';
import { canGrant, type Granter, type Preset, type ProductLevel } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import { jobTitle } from '../roster/job-title.ts';
import type { Reading } from '../unit-of-work.ts';
import { requestRows, type RequestFacts } from './request-rows.ts';

/** A role that could be given, and whether whoever looks may give it. */
export interface RoleToGive {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly grantable: boolean;
}

/** One request, as the administrators of its place see it. */
export interface RequestRow extends Omit<RequestFacts, 'jobs' | 'roles' | 'level' | 'accountId'> {
  readonly job: string | null;
  /** Whether it is the request of whoever looks: somebody else answers it. */
  readonly own: boolean;
  readonly roles: readonly RoleToGive[];
}

/** Which requests, and after which one. */
export interface RequestFilter {
  readonly state: 'open' | 'answered';
  readonly after?: string;
}

/** One page of the requests of a site. */
export interface RequestPage {
  readonly rows: readonly RequestRow[];
  /** The last row of this page, when there are more after it. */
  readonly next: string | null;
  readonly counts: { readonly open: number; readonly answered: number };
}

const pageSize = 50;

/**
 * The requests of a site, a school's own or all of a trust: those that are open, the longest waiting first, or those
 * that are not, the last answered first.
 */
export async function listRequests(
  reading: Reading,
  site: Site,
  { state, after }: RequestFilter,
): Promise<RequestPage> {
  const found = await requestRows(reading, site, { state, after: after ?? null, limit: pageSize + 1 });
  const granter = await granterOf(reading, reading.actor.accountId);
  const [counts] = await reading.sql<RequestPage['counts']>(
    `select count(*) filter (where state = 'open')::int as open,
       count(*) filter (where state <> 'open')::int as answered
     from access_request where trust_id = $1 and ($2::uuid is null or school_id = $2)`,
    [site.trustId, site.schoolId],
  );
  const rows = found.slice(0, pageSize).map((row) => rowFor(granter, site, row));
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  return { rows, next: last?.requestId ?? null, counts: counts ?? { open: 0, answered: 0 } };
}

function rowFor(granter: Granter, site: Site, facts: RequestFacts): RequestRow {
  const { jobs, roles, level, accountId, ...row } = facts;
  const own = accountId === granter.accountId;
  const mayGive = grantableAt(granter, { trustId: site.trustId, schoolId: row.schoolId }, level);
  return {
    ...row,
    own,
    job: jobs.map(jobTitle).join(', ') || null,
    roles: roles.map(({ preset, ...role }) => ({ ...role, grantable: !own && mayGive(preset) })),
  };
}

const grantableAt = (granter: Granter, place: Site, level: ProductLevel) => (preset: Preset) =>
  canGrant(granter, { preset, level, place }, false) === null;

/** How many requests of a site wait for an answer. */
export async function countRequests({ sql }: Reading, site: Site): Promise<{ open: number }> {
  const [count] = await sql<{ open: number }>(
    `select count(*)::int as open from access_request
     where trust_id = $1 and state = 'open' and ($2::uuid is null or school_id = $2)`,
    [site.trustId, site.schoolId],
  );
  return count ?? { open: 0 };
}
