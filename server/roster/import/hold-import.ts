import { seal } from '../../accounts/seal.ts';
import { causeInWords, type HoldCause } from '../held/rules.ts';
import { tellHeld } from '../held/tell-held.ts';
import type { ImportLosses } from '../rules.ts';
import type { ApplyInput } from './apply-package.ts';
import { isDeleted } from './keep-absent.ts';
import type { Merge, MergeIds } from './merge.ts';
import { recordImport } from './record-import.ts';
import { byRows } from './tally.ts';

/** An import that was put aside: why, and what it would take away. */
export interface Held {
  readonly state: 'held';
  readonly importId: string;
  readonly causes: readonly HoldCause[];
  readonly reason: string;
  readonly losses: ImportLosses;
}

/** What a held package is sealed as. */
export const heldSealName = (importId: string): string => `held import ${importId}`;

/**
 * Puts an import aside: writes it down with its causes, freezes who would leave, keeps the package, and tells whoever may
 * decide. Expects `person_diff` as it was compared, and nothing of the roster changed.
 */
export async function holdImport(
  merge: Merge,
  ids: MergeIds,
  input: ApplyInput,
  { version, causes, losses }: Pick<Held, 'causes' | 'losses'> & { readonly version: string },
): Promise<Held> {
  const { run, uow, reach } = merge;
  const reason = causes.slice(0, 1).map(causeInWords).join('');
  const { importId } = ids;
  const notes = { rejected: 0, warnings: 0 };
  await recordImport(uow, ids, { state: 'held', ...input, version, counts: { losses }, notes, reason });
  const bytes = (await input.packageBytes?.()) ?? null;
  await uow.sql(
    'insert into held_import (import_id, trust_id, causes, package) values ($1, app_trust(), $2, $3)',
    [importId, JSON.stringify(causes), bytes && seal(uow.settings.sealKey, heldSealName(importId), bytes)],
  );
  await run(`insert into held_leaver (trust_id, import_id, person_id, kind, grade, school_ids, cause)
    select :trust, :import, p.id, p.kind, p.grade, coalesce(at.ids, '{}'), case
      when ${isDeleted} then 'deleted'
      when at.ids <@ array(select x.id from school x where x.source_id = :source and x.gone_at is null
        and ${byRows('staged_org', reach.orgs).gone}) and at.ids <> '{}' then 'school_missing'
      when exists (select from staged_user s where s.external_id = p.external_id and not s.gone) then 'without_role'
      else 'missing' end
    from person_diff d join person p on p.id = d.id
    left join lateral (select array_agg(distinct school_id order by school_id) as ids from (
      select a.school_id from affiliation a where a.person_id = p.id and a.gone_at is null and a.school_id is not null
      union all select a.school_id from guardianship g join affiliation a on a.person_id = g.student_id
      where p.kind = 'contact' and g.contact_id = p.id and g.gone_at is null and a.gone_at is null and a.school_id is not null) s
    ) at on true
    where d.line is null`);
  await tellHeld(uow, { importId, fileName: input.fileName, causes });
  return { state: 'held', importId, causes, reason, losses };
}
