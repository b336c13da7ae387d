import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { openMailbox } from './open-mailbox.ts';
import { provable } from './proof/provable.ts';
import { decideWelcome, welcomeObstacles, type WelcomeFacts, type WelcomeObstacle } from './rules.ts';
import type { ContactSelection } from '../contact-filter.ts';
import { columnsOf, selectedContacts } from '../selected-contacts.ts';

/** What welcoming a selection would come to. Nobody's name is told but of whoever would be left out. */
export interface WelcomePreview {
  readonly total: number;
  /** How many get a link; how many sign in already, and only get the children at this school added. */
  readonly welcomed: number;
  readonly added: number;
  /** Why others are left out: how many, and some of them by name. */
  readonly left: readonly {
    readonly reason: WelcomeObstacle;
    readonly count: number;
    readonly names: readonly string[];
  }[];
}

/** So many of those who are left out are named. */
const named = 20;

/** Contacts for whom the same decides: how many, and the first of them by name. */
interface Alike extends WelcomeFacts {
  readonly count: number;
  readonly first: readonly { readonly name: string; readonly place: number }[];
}

const facts = `status, reasons, email is null, provable, "signsIn", "isActor"`;

// However many are selected, as many rows come back as there are combinations of facts.
const query = `
  with wanted as (
    select wanted.place, c.status, c.reasons, ${openMailbox} as email, ${provable} as provable,
      coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
      exists (select from registration r join credential k on k.account_id = r.account_id
        where r.person_id = p.id and r.ended_at is null and k.password is not null) as "signsIn",
      exists (select from registration own where own.person_id = p.id and own.ended_at is null and own.account_id = $3) as "isActor"
    from unnest($1::uuid[], $2::uuid[]) with ordinality as wanted(contact, school, place)
    join contact_standing c on c.contact_id = wanted.contact and c.school_id = wanted.school
    join known_person p on p.id = c.contact_id where c.trust_id = app_trust()),
  numbered as (
    select *, row_number() over (partition by ${facts} order by place) as nth from wanted)
  select status, reasons, min(email) as email, provable, "signsIn", "isActor", count(*)::int as count,
    jsonb_agg(jsonb_build_object('name', name, 'place', place) order by place) filter (where nth <= ${named}) as first
  from numbered group by ${facts}`;

/** Counts what welcoming a selection would come to. Changes nothing. Refuses `not_found` for somebody of another site. */
export async function previewWelcomes(
  reading: Reading,
  site: Site,
  who: ContactSelection,
): Promise<WelcomePreview> {
  const contacts = await selectedContacts(reading, site, who);
  const alike = await reading.sql<Alike>(query, [...columnsOf(contacts), reading.actor.accountId]);
  const decided = alike.map((group) => ({ ...group, decision: decideWelcome(group) }));
  const of = (wanted: string) => decided.filter(({ decision }) => decision === wanted);
  const count = (wanted: string) => of(wanted).reduce((sum, group) => sum + group.count, 0);
  const left = welcomeObstacles.flatMap((reason) => {
    const first = of(reason).flatMap((group) => group.first);
    const names = first.toSorted((one, other) => one.place - other.place).map(({ name }) => name);
    return names.length === 0 ? [] : [{ reason, count: count(reason), names: names.slice(0, named) }];
  });
  return { total: contacts.length, welcomed: count('welcome'), added: count('add_child'), left };
}
