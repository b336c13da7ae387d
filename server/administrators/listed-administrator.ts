import type { Reading } from '../unit-of-work.ts';
import type { AdministratorRow } from './administrator-rows.ts';
import { administrationsOf } from './administrations-of.ts';
import { canAppoint } from './appoint-rules.ts';
import { may, type Site } from './rules.ts';

/** A school or a group of schools, by name. */
export interface NamedSite {
  readonly id: string;
  readonly name: string;
}

/** What somebody manages, in names. Of schools that are not the reader's own only the number is told. */
export interface SitesInWords {
  readonly allSites: boolean;
  readonly schools: readonly NamedSite[];
  readonly groups: readonly NamedSite[];
  readonly others: number;
}

/** An administrator, or an invitation to become one, as the page lists it. */
export interface ListedAdministrator extends Omit<
  AdministratorRow,
  'accountId' | 'allSites' | 'schoolIds' | 'groupIds' | 'sortName' | 'follows'
> {
  readonly sites: SitesInWords;
  /** Whether it is whoever asks. */
  readonly isMe: boolean;
  /** What stands against a change by whoever asks; null when they may. */
  readonly obstacle: ReturnType<typeof canAppoint>;
}

interface Directory {
  readonly schools: readonly NamedSite[];
  readonly groups: readonly (NamedSite & { readonly schoolIds: readonly string[] })[];
}

const directoryQuery = `select
  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name) from school
    where trust_id = app_trust() and gone_at is null), '[]') as schools,
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'schoolIds',
      array(select m.school_id from school_group_member m where m.group_id = g.id)) order by g.name) from school_group g
    where g.trust_id = app_trust() and g.ended_at is null), '[]') as groups`;

/** Tells, for a site and whoever asks there, rows of administrators in words, and whether they may be changed. */
export async function listedBy(
  reading: Reading,
  { trustId }: Site,
): Promise<(row: AdministratorRow) => ListedAdministrator> {
  const { accountId: me } = reading.actor;
  const held = await administrationsOf(reading, me);
  const [directory] = await reading.sql<Directory>(directoryQuery);
  const { schools, groups } = directory ?? { schools: [], groups: [] };
  const own = schools.filter(({ id }) => may(held, 'administrator:read', { trustId, schoolId: id }));
  return ({ accountId, allSites, schoolIds, groupIds, sortName: _, follows: __, ...row }) => {
    const inGroups = groups.filter(({ id }) => groupIds.includes(id));
    const reached = [...new Set([...schoolIds, ...inGroups.flatMap((group) => group.schoolIds)])];
    const isMe = accountId !== null && accountId === me;
    const named = own.filter(({ id }) => schoolIds.includes(id));
    const sites = {
      allSites,
      schools: named,
      groups: inGroups.map(({ id, name }) => ({ id, name })),
      others: schoolIds.length - named.length,
    };
    const obstacle = canAppoint(
      held,
      { trustId, role: row.role, schoolIds: allSites ? null : reached },
      isMe,
    );
    return { ...row, sites, isMe, obstacle };
  };
}
