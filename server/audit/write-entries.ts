import { seal } from '../accounts/seal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { AuditEntry, Personal } from './audit-entry.ts';
import { someone } from './rules.ts';
import { requireKeys, type SubjectKeys } from './subject-keys.ts';

const insert = `
  insert into audit_entry (trust_id, at, actor_account_id, actor_label, acting_as, request_id, action, subject_kind,
    subject_id, school_id, outcome, details, before, after, sealed)
  select $1::uuid, $2::timestamptz, $3::uuid, $4, $5, $6, action, kind, id, "schoolId", outcome, details, before, after, sealed
  from jsonb_to_recordset($7) as e(place integer, action text, kind text, id text, "schoolId" uuid, outcome text,
    details jsonb, before jsonb, after jsonb, sealed jsonb) order by place`;

/**
 * Writes down what a unit of work did, in its transaction: one look for keys and one insert, however many entries. What
 * names a person, the actor among them, is encrypted with the key of that person.
 */
export async function writeEntries(
  uow: Pick<UnitOfWork, 'sql' | 'settings' | 'actor' | 'now'>,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { actor, now } = uow;
  const { accountId } = actor;
  const personal = entries.map(({ details }) => withActor(details.personal ?? {}, actor));
  const sealed = sealer(
    await requireKeys(
      uow,
      personal.flatMap((named) => Object.keys(named)),
    ),
  );
  const rows = entries.map(({ action, subject, details, outcome = 'done', ...more }, place) => {
    const { personal: _, ...clear } = details;
    return {
      place,
      action,
      ...subject,
      outcome,
      details: clear,
      ...more,
      sealed: sealed(personal[place] ?? {}),
    };
  });
  const label = accountId === null ? actor.label : someone;
  await uow.sql(insert, [
    actor.trustId,
    now.toISOString(),
    accountId,
    label,
    actor.actingAs ?? null,
    actor.requestId,
    JSON.stringify(rows),
  ]);
}

type Named = Readonly<Record<string, Personal>>;

/** The portal itself has no name to hide. */
const withActor = (named: Named, { accountId, label }: UnitOfWork['actor']): Named =>
  accountId === null ? named : { ...named, [accountId]: { actor: label, ...named[accountId] } };

/** Encrypts what names people. What is the same in many entries, as the actor's name is, is encrypted once. */
function sealer(keys: SubjectKeys): (named: Named) => Readonly<Record<string, string>> | null {
  const done = new Map<string, string>();
  const one = (id: string, key: Buffer, text: string): string => {
    const known = done.get(`${id} ${text}`);
    const made = known ?? seal(key, `audit ${id}`, Buffer.from(text)).toString('base64');
    if (known === undefined) done.set(`${id} ${text}`, made);
    return made;
  };
  return (named) => {
    const parts = Object.entries(named).flatMap(([id, what]) => {
      const key = keys.get(id);
      // Of somebody erased nothing is written down that names them.
      return key ? [[id, one(id, key, JSON.stringify(what))] as const] : [];
    });
    return parts.length === 0 ? null : Object.fromEntries(parts);
  };
}
