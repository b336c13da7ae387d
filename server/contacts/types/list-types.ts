import type { Reading } from '../../unit-of-work.ts';

/** A kind of contact, as the MIS calls it, and whether its people may have a family account. */
export interface ContactTypeRow {
  readonly code: string;
  readonly name: string;
  readonly portal: boolean;
  /** The roster brought it along, and nobody has said yet whether it may have accounts. */
  readonly waits: boolean;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
  /** How many contacts are of it, each school counted. */
  readonly contacts: number;
}

/** The kinds of contact of the actor's trust, those that wait first. */
export async function listTypes({ sql }: Reading): Promise<ContactTypeRow[]> {
  return sql<ContactTypeRow>(
    `select k.code, coalesce(t.name, initcap(k.code)) as name, coalesce(t.portal, usual_portal(k.code)) as portal,
       t.changed_at is null and not usual_portal(k.code) as waits, iso(t.changed_at) as "changedAt", t.changed_by_name as "changedBy",
       (select count(*)::int from contact_standing c where c.trust_id = app_trust() and c.type_code = k.code) as contacts
     from (select code from contact_kinds() as f(code) union select code from contact_type where trust_id = app_trust()) k
     left join contact_type t on t.trust_id = app_trust() and t.code = k.code
     order by waits desc, name, code`,
  );
}
