import type { Actor } from '../../trust/actor.ts';
import { reading, type Reading, type Services } from '../../unit-of-work.ts';
import { familyOf, type FamilyPart } from './family-of.ts';
import type { Language } from './rules.ts';

/** Whether somebody is a contact (or was one) besides being something else, or nothing else, or not at all. */
export type FamilyStanding = 'none' | 'also' | 'only';

/** The family page of the person who is signed in. */
export interface MyFamily extends FamilyPart {
  readonly standing: FamilyStanding;
  readonly name: string;
  /** What they sign in with: an e-mail address, or the name that they chose. */
  readonly signInWith: string;
  /** In which language they are written to: as they chose, or as their school says. */
  readonly language: Language;
}

interface Known {
  readonly trustId: string;
  readonly contacts: readonly string[];
  readonly wasContact: boolean;
  readonly more: boolean;
}

type Account = Pick<MyFamily, 'name' | 'signInWith' | 'language'>;

/* One's own registrations are seen across trusts; those that have ended, too. */
const accountQuery = `select name, coalesce(sign_in_name, email) as "signInWith", account_language(id) as language from account where id = $1`;
const trustsQuery = `
  select distinct trust_id as id from registration where account_id = $1 union select account_trusts($1)`;
const knownQuery = `
  select coalesce(array_agg(p.id) filter (where p.kind = 'contact' and r.ended_at is null), '{}') as contacts,
    coalesce(bool_or(p.kind = 'contact'), false) as "wasContact",
    coalesce(bool_or(p.kind <> 'contact' and r.ended_at is null), false)
      or exists (select from administrator a where a.account_id = $1 and a.trust_id = app_trust() and a.ended_at is null) as more
  from registration r join person p on p.id = r.person_id where r.account_id = $1 and r.trust_id = app_trust()`;

/** How the actor's account stands to families, in every trust that knows it: each is asked by its own row-level security. */
export async function familyStanding(services: Services, actor: Actor): Promise<FamilyStanding> {
  const { known } = await knownOf(services, actor);
  return standingFrom(known);
}

/** Everything that the actor's account may see of its own family, in every trust that knows it. */
export async function myFamily(services: Services, actor: Actor): Promise<MyFamily> {
  const { account, known } = await knownOf(services, actor);
  const parts = await Promise.all(
    known
      .filter(({ contacts }) => contacts.length > 0)
      .map(({ trustId, contacts }) =>
        reading(services, { ...actor, trustId }, (look) => familyOf(look, contacts)),
      ),
  );
  return {
    ...account,
    standing: standingFrom(known),
    places: parts.flatMap(({ places }) => places),
    products: parts.flatMap(({ products }) => products),
    reports: parts.flatMap(({ reports }) => reports),
  };
}

function standingFrom(known: readonly Known[]): FamilyStanding {
  if (!known.some(({ wasContact }) => wasContact)) return 'none';
  return known.some(({ more }) => more) ? 'also' : 'only';
}

async function knownOf(
  services: Services,
  actor: Actor,
): Promise<{ account: Account; known: readonly Known[] }> {
  const { account, trusts } = await reading(services, { ...actor, trustId: null }, async ({ sql }) => ({
    account: (await sql<Account>(accountQuery, [actor.accountId]))[0],
    trusts: await sql<{ id: string }>(trustsQuery, [actor.accountId]),
  }));
  const known = await Promise.all(
    trusts.map(({ id }) => reading(services, { ...actor, trustId: id }, (look) => knownIn(look, id))),
  );
  return { account: account ?? { name: actor.label, signInWith: '', language: 'en' }, known };
}

async function knownIn({ sql, actor }: Reading, trustId: string): Promise<Known> {
  const [found] = await sql<Omit<Known, 'trustId'>>(knownQuery, [actor.accountId]);
  return { contacts: [], wasContact: false, more: false, ...found, trustId };
}
