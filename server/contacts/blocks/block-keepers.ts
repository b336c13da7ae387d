import { administratorRoles, rolePermissions } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';

/** Somebody who looks after blocks, where they are written to, and the site at which they do. */
export interface BlockKeeper {
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
  /** The trust, or the school. */
  readonly site: string;
}

const keeping = administratorRoles.filter((role) => rolePermissions[role].includes('contact:block'));

/**
 * Who looks after blocks at the trust and, where some are named, at these schools. Whoever is one of these contacts, or has
 * the same address as one, is left out: nothing about a block goes to whom it is about.
 */
export const blockKeepers = (
  { sql }: Pick<Reading, 'sql'>,
  { contacts, schools = [] }: { readonly contacts: readonly string[]; readonly schools?: readonly string[] },
): Promise<BlockKeeper[]> =>
  sql<BlockKeeper>(
    `select distinct on (a.id) a.id as "accountId", a.name, a.email as address, coalesce(d.school_id, d.trust_id) as site
     from administration d join account a on a.id = d.account_id
     where d.trust_id = app_trust() and d.role = any ($1) and (d.school_id is null or d.school_id = any ($3))
       and not exists (select from registration r where r.account_id = a.id and r.person_id = any ($2))
       and not exists (select from person p where p.id = any ($2) and p.email = a.email)
     order by a.id, d.school_id nulls first`,
    [keeping, [...contacts], [...schools]],
  );
