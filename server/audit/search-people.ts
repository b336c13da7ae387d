import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { WhoKind } from './log-rules.ts';
import { nameOfAccount } from './look-ups.ts';

/** Somebody whose entries can be looked for. */
export interface FoundPerson {
  readonly kind: WhoKind;
  readonly id: string;
  readonly name: string;
  /** What tells them from others of the same name. */
  readonly about: string | null;
}

const staff = `
  select 'person' as kind, p.id, p.sort_name,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    coalesce(p.email, case when p.gone_at is not null then 'Has left' end) as about
  from (select staff_anywhere($1, $2, false, 20) as id union all select staff_anywhere($1, $2, true, 20)) found
  join person p on p.id = found.id
  where $3::uuid is null or exists (select from affiliation f where f.person_id = p.id and f.school_id = $3)
    or exists (select from "grant" g where g.person_id = p.id and g.school_id = $3)`;
const administrators = `
  select distinct 'account' as kind, a.id, a.name as sort_name, a.name, 'Administrator' as about
  from administrator d join account a on a.id = d.account_id
  where d.trust_id = app_trust() and lower(a.name) like all ($4)`;

/**
 * Staff, present or gone, and administrators, past ones too, whose name has all of these words: at most ten of each. At a
 * school the staff are its own.
 */
export async function searchPeople(reading: Reading, site: Site, typed: string): Promise<FoundPerson[]> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const rows = await reading.sql<FoundPerson>(
    `(select kind, id, name, about from (${administrators}) a order by sort_name, id limit 10)
     union all (select kind, id, name, about from (${staff}) s order by sort_name, id limit 10)`,
    [words, typed, site.schoolId, patterns],
  );
  return rows;
}

/** The name of whoever a filter is about; null for nobody of the actor's trust. */
export async function nameOfPerson(
  { sql }: Reading,
  { kind, id }: Pick<FoundPerson, 'kind' | 'id'>,
): Promise<string | null> {
  const [row] = await sql<{ name: string }>(
    `select coalesce(preferred_given_name, given_name) || ' ' || coalesce(preferred_family_name, family_name) as name
     from known_person where $1 = 'person' and id = $2 and trust_id = app_trust()
     union all select ${nameOfAccount} from account a where $1 = 'account' and a.id = $2 and (
       exists (select from administrator where account_id = a.id and trust_id = app_trust())
       or exists (select from registration where account_id = a.id and trust_id = app_trust()))`,
    [kind, id],
  );
  return row?.name ?? null;
}
