import { granterOf } from '../../access/granter.ts';
import type { Granter, Preset, ProductLevel } from '../../access/rules.ts';
import type { Site } from '../../administrators/rules.ts';
import { readInvitees, type Invitee } from '../../invitations/invitees.ts';
import { readEmail } from '../../trust/email.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { FileRow } from './read-rows.ts';

/** Somebody whom a row may mean. */
export interface NamedPerson {
  readonly personId: string;
  readonly staffId: string;
  readonly email: string | null;
  readonly enabled: boolean;
  /** Whether they work here still. */
  readonly here: boolean;
}

/** A product that can be given by acting at the site. */
export interface KnownProduct {
  readonly productId: string;
  readonly name: string;
  readonly level: ProductLevel;
  readonly roles: readonly { readonly roleId: string; readonly name: string; readonly preset: Preset }[];
}

/** Everything that decides what the rows of a file come to. */
export interface FileFacts {
  readonly site: Site;
  readonly trustName: string;
  readonly now: Date;
  readonly granter: Granter;
  readonly products: readonly KnownProduct[];
  readonly schools: readonly {
    readonly schoolId: string;
    readonly name: string;
    readonly code: string | null;
  }[];
  readonly people: readonly NamedPerson[];
  readonly invitees: ReadonlyMap<string, Invitee>;
}

/** Looks up whatever the rows of a file speak of. */
export async function fileFacts(reading: Reading, site: Site, rows: readonly FileRow[]): Promise<FileFacts> {
  const { sql, actor, now } = reading;
  const { trustId, schoolId } = site;
  const people = await sql<NamedPerson>(
    `select p.id as "personId", p.external_id as "staffId", p.email, p.enabled,
       p.gone_at is null and ($4::uuid is null or works.now) as here
     from person p cross join lateral (select count(*) > 0 as ever, coalesce(bool_or(f.gone_at is null), false) as now
       from affiliation f where f.person_id = p.id and f.school_id = $4) works
     where p.trust_id = $1 and p.kind = 'staff' and (p.email = any ($2) or p.external_id = any ($3))
       and ($4::uuid is null or works.ever)`,
    [
      trustId,
      rows.flatMap(({ email }) => readEmail(email).email ?? []),
      rows.map(({ staffId }) => staffId),
      schoolId,
    ],
  );
  const products = await sql<KnownProduct>(
    `select x.id as "productId", x.name, x.level,
       jsonb_agg(jsonb_build_object('roleId', r.id, 'name', r.name, 'preset', r.preset) order by preset_power(r.preset) desc) as roles
     from product x join product_role r on r.product_id = x.id and r.retired_at is null
     where x.trust_id = $1 and x.retired_at is null and ($2 or x.level = 'school') group by x.id order by x.name`,
    [trustId, schoolId === null],
  );
  const schools = await sql<FileFacts['schools'][number]>(
    `select id as "schoolId", name, identifier as code from school
     where trust_id = $1 and gone_at is null and ($2::uuid is null or id = $2) order by name`,
    [trustId, schoolId],
  );
  const [trust] = await sql<{ name: string }>('select name from trust where id = $1', [trustId]);
  const invitees = await readInvitees(
    reading,
    site,
    people.map(({ personId }) => personId),
  );
  return {
    site,
    trustName: trust?.name ?? '',
    now,
    granter: await granterOf(reading, actor.accountId),
    products,
    schools,
    people,
    invitees: new Map(invitees.map((invitee) => [invitee.personId, invitee])),
  };
}
