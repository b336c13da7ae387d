import type { Reading } from '../unit-of-work.ts';
import { appoints } from './appoint-rules.ts';
import { administratorRoles, may, type Administration, type AdministratorRole } from './rules.ts';

/** A role that can be given: one of the five, or one with a name of the trust's own. */
export interface PossibleRole {
  readonly role: AdministratorRole;
  readonly roleId: string | null;
  /** What the trust calls it; null for one of the five. */
  readonly name: string | null;
}

/** What somebody may appoint others to. */
export interface PossibleAppointments {
  readonly roles: readonly PossibleRole[];
  readonly allSites: boolean;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    /** The names of its schools. */
    readonly schools: readonly string[];
  }[];
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
}

const groupsQuery = `
  select g.id, g.name, coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name)
    filter (where s.id is not null), '[]') as schools
  from school_group g left join school_group_member m on m.group_id = g.id
  left join school s on s.id = m.school_id and s.gone_at is null
  where g.trust_id = app_trust() and g.ended_at is null group by g.id order by lower(g.name)`;

/** The roles, and the schools and groups of schools, that somebody may appoint others to in the current trust. */
export async function possibleAppointments(
  { sql, actor }: Reading,
  administrations: readonly Administration[],
): Promise<PossibleAppointments> {
  const trustId = actor.trustId ?? '';
  const held = administrations.filter((each) => each.trustId === trustId);
  const manages = (schoolId: string | null) => may(held, 'administrator:manage', { trustId, schoolId });
  const roles = administratorRoles.filter((role) => held.some((each) => appoints[each.role].includes(role)));
  const [own, schools, groups] = [
    await sql<PossibleRole>(
      `select preset as role, id as "roleId", name from administrator_role
       where trust_id = app_trust() and retired_at is null and preset = any ($1) order by lower(name)`,
      [roles],
    ),
    await sql<{ id: string; name: string }>(
      'select id, name from school where trust_id = app_trust() and gone_at is null order by name',
    ),
    await sql<Group>(groupsQuery),
  ];
  const allSites = manages(null);
  return {
    roles: [...roles.map((role) => ({ role, roleId: null, name: null })), ...own],
    allSites,
    schools: schools.filter(({ id }) => manages(id)),
    groups: groups
      .filter(
        (group) => allSites || (group.schools.length > 0 && group.schools.every(({ id }) => manages(id))),
      )
      .map((group) => ({ ...group, schools: group.schools.map(({ name }) => name) })),
  };
}
