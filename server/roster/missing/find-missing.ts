import type { Site } from '../../administrators/rules.ts';
import { likeText } from '../../invitations/staff-filter.ts';
import { readEmail } from '../../trust/email.ts';
import type { Reading } from '../../unit-of-work.ts';
import { addressFits, nameGuesses } from './address-names.ts';
import { whyMissing, type Finding, type Lookalike, type MissingFacts } from './rules.ts';
import { rosterState } from './roster-state.ts';

const people = `
  select coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    coalesce(p.email, '') = lower($3) or plain($3) in (plain(p.given_name || ' ' || p.family_name),
      plain(coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name))) as exact,
    p.enabled, p.gone_at is null and ($2::uuid is null or coalesce(at.now, false)) as here,
    $2::uuid is null or at.school_id is not null as "wasHere",
    iso(left_at.instant) as "goneAt", at.ends_on::text as "lastDay", i.file_name as "fileName",
    array(select distinct s.name from active_affiliation f join school s on s.id = f.school_id where f.person_id = p.id) as schools
  from unnest($1::uuid[]) with ordinality as wanted(id, place) join person p on p.id = wanted.id
  left join lateral (select f.school_id, bool_or(f.gone_at is null) as now,
      case when bool_and(f.gone_at is not null) then max(f.gone_at) end as gone_at, max(f.ends_on) as ends_on
    from affiliation f where f.person_id = p.id and ($2::uuid is null or f.school_id = $2)
    group by f.school_id order by 2 desc limit 1) at on true
  cross join lateral (select case when $2::uuid is null then p.gone_at else least(p.gone_at, at.gone_at) end as instant) left_at
  left join lateral (select r.file_name from roster_import r
    where r.trust_id = p.trust_id and r.source_id = p.source_id and r.state = 'done'
      and r.started_at <= left_at.instant order by r.started_at desc limit 1) i on true
  order by wanted.place`;

const withoutAddress = `
  select p.given_name as "givenName", p.family_name as "familyName", p.preferred_given_name as "preferredGiven",
    p.preferred_family_name as "preferredFamily"
  from person p where p.id = any ($1) and p.email is null
    and ($2::uuid is null or exists (select from affiliation f
      where f.person_id = p.id and f.school_id = $2 and f.gone_at is null))`;

/** Students and contacts: at a school those who are enrolled there, or belong to somebody who is. */
const notStaff = `
  select 1 from person p where p.trust_id = $1 and p.kind <> 'staff' and p.email = $3 and p.gone_at is null
    and ($2::uuid is null
      or exists (select from active_enrolment e where e.student_id = p.id and e.school_id = $2)
      or exists (select from active_guardianship g join active_enrolment e on e.student_id = g.student_id
        where g.contact_id = p.id and e.school_id = $2))
  limit 1`;

const anywhere = `select id from staff_anywhere($1, $2, $3, 50) as found(id)`;

/** Why a search for somebody finds nobody at a site: by name, address or the id that the MIS gives. */
export async function findMissing(reading: Reading, site: Site, q: string): Promise<Finding[]> {
  const { sql } = reading;
  const { trustId, schoolId } = site;
  const { email } = readEmail(q);
  const words = (email ?? q).split(/\s+/).filter(Boolean).map(likeText);
  const find = async (sought: readonly string[], gone: boolean) =>
    sought.length === 0 ? [] : (await sql<{ id: string }>(anywhere, [sought, q, gone])).map(({ id }) => id);
  const ids = [...(await find(words, false)), ...(await find(words, true))];
  const facts: MissingFacts = {
    ...(await rosterState(reading, site, q)),
    lookalikes: await sql<Lookalike>(people, [ids, schoolId, q]),
    withoutAddress:
      email === null ? [] : await namesFor(reading, site, email, (guess) => find([guess], false)),
    notStaff: email !== null && (await sql(notStaff, [trustId, schoolId, email])).length > 0,
  };
  return whyMissing(facts);
}

interface Named {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredGiven: string | null;
  readonly preferredFamily: string | null;
}

/** Whose name fits an address, of those here who have none. */
async function namesFor(
  { sql }: Reading,
  { schoolId }: Site,
  email: string,
  find: (guess: string) => Promise<string[]>,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const guess of nameGuesses(email)) for (const id of await find(guess)) ids.add(id);
  const candidates = await sql<Named>(withoutAddress, [[...ids], schoolId]);
  return candidates.flatMap(({ givenName, familyName, preferredGiven, preferredFamily }) => {
    const [given, family] = [preferredGiven ?? givenName, preferredFamily ?? familyName];
    const fits = addressFits(email, givenName, familyName) || addressFits(email, given, family);
    return fits ? [`${given} ${family}`] : [];
  });
}
