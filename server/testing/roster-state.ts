import type { ImportedTrust } from './import-world.ts';

/** Everything that imports have brought about, without our own ids and without when it happened. */
export interface RosterState {
  readonly people: readonly ({ readonly id: string; readonly gone: boolean } & object)[];
  readonly affiliations: readonly { readonly id: string }[];
  readonly enrolments: readonly { readonly id: string }[];
  readonly guardianships: readonly { readonly id: string; readonly contact: string }[];
  readonly standings: readonly { readonly id: string; readonly status: string }[];
}

/** How a trust stands: people, gone ones too, where they belong, whose they are, and how each contact stands at each school, and why. */
export async function rosterState({ rows }: ImportedTrust): Promise<RosterState> {
  return {
    people: await rows(`
      select kind, external_id as id, given_name, family_name, preferred_given_name, preferred_family_name, email, phone,
        contact_type, language, enabled, grade, gone_at is not null as gone, missing_since is not null as missing
      from person where trust_id = $1 order by 1, 2`),
    affiliations: await rows(`
      select distinct p.kind, p.external_id as id, a.role, s.external_id as school, a.begins_on, a.ends_on
      from active_affiliation a join person p on p.id = a.person_id left join school s on s.id = a.school_id
      where a.trust_id = $1 order by 1, 2, 3, 4, 5, 6`),
    enrolments: await rows(`
      select p.external_id as id, e.external_id as enrolment, s.external_id as school, e.class_external_id, e.begins_on, e.ends_on
      from active_enrolment e join person p on p.id = e.student_id join school s on s.id = e.school_id
      where e.trust_id = $1 order by 1, 2`),
    guardianships: await rows(`
      select s.external_id as id, c.external_id as contact, g.access from active_guardianship g
      join person s on s.id = g.student_id join person c on c.id = g.contact_id where g.trust_id = $1 order by 1, 2`),
    standings: await rows(`
      select p.external_id as id, s.external_id as school, c.status, c.reasons, c.admitted_at is not null as admitted, c.students,
        c.open_students, c.ever_linked, c.flagged, c.reachable, c.type_code, c.years, c.blocked, r.external_id as replaced_by
      from contact_standing c join person p on p.id = c.contact_id join school s on s.id = c.school_id
      left join person r on r.id = c.replaced_by where c.trust_id = $1 order by 1, 2`),
  };
}

/** What of it is about nobody of these. */
export function withoutPeople(state: RosterState, people: ReadonlySet<string>): RosterState {
  const others = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.filter(({ id }) => !people.has(id));
  return {
    people: others(state.people),
    affiliations: others(state.affiliations),
    enrolments: others(state.enrolments),
    guardianships: others(state.guardianships).filter(({ contact }) => !people.has(contact)),
    standings: others(state.standings),
  };
}
