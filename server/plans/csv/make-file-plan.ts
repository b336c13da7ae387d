import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { describeItems } from '../describe-items.ts';
import { Plan } from '../plan.ts';
import { fileFacts } from './file-facts.ts';
import { judgeRows, type BadRow, type GoodRow } from './judge-rows.ts';
import { readRows } from './read-rows.ts';
import { newId } from '../../new-id.ts';

/** A file that somebody uploaded, where, and who. */
export interface MakeFilePlan {
  readonly site: Site;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly by: string;
}

/**
 * Reads a file of people, products and roles, and freezes what it comes to as a draft: one item for each person (their
 * products become one invitation), and every row that cannot be carried out, with the reason. Nothing happens to
 * anybody. Refuses `file_unreadable` and `file_too_large`.
 */
export async function makeFilePlan(
  uow: UnitOfWork,
  { site, fileName, bytes, by }: MakeFilePlan,
): Promise<{ planId: string; total: number }> {
  const { em, now, actor, audit, sql } = uow;
  const rows = readRows(bytes);
  const judged = judgeRows(await fileFacts(uow, site, rows), rows);
  const items = itemsOf(judged.filter((row): row is GoodRow => 'offer' in row));
  const planId = newId();
  em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind: 'csv',
    state: 'draft',
    offers: [],
    tell: true,
    fileName,
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    total: items.length,
  });
  await sql(
    `insert into plan_item (plan_id, position, trust_id, person_id, line, offers, facts)
     select $1, row_number() over (order by line), $2, "personId", line, offers, facts
     from jsonb_to_recordset($3) as i("personId" uuid, line int, offers jsonb, facts jsonb)`,
    [planId, site.trustId, JSON.stringify(items)],
  );
  await describeItems(uow, { planId, kind: 'csv' });
  const rejections = judged.filter((row): row is BadRow => !('offer' in row)).map(rejectionOf);
  await sql(
    `insert into plan_rejection (trust_id, plan_id, line, cells, reason, detail)
     select $2, $1, line, cells, reason, detail
     from jsonb_to_recordset($3) as r(line int, cells jsonb, reason text, detail text)`,
    [planId, site.trustId, JSON.stringify(rejections)],
  );
  const counts = { rows: rows.length, people: items.length, rejected: rejections.length };
  audit(
    'plan.drafted',
    { kind: 'plan', id: planId },
    { kind: 'csv', ...counts },
    { schoolId: site.schoolId },
  );
  return { planId, total: items.length };
}

/** The rows of one person are one item: one invitation, one mail, whatever the last day of each. */
function itemsOf(rows: readonly GoodRow[]) {
  const groups = Map.groupBy(rows, ({ personId }) => personId);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const notes = new Set(group.flatMap(({ row }) => (row.note === '' ? [] : [row.note])));
    return {
      personId: first.personId,
      line: first.row.line,
      offers: group.map(({ offer: { roleId, schoolId }, endsAt }) => ({ roleId, schoolId, endsAt })),
      facts: {
        lines: group.map(({ row }) => row.line),
        verdicts: group.map(({ verdict }) => verdict),
        note: [...notes].join('; ').slice(0, 500) || null,
      },
    };
  });
}

const rejectionOf = ({ row, verdict, detail }: BadRow) => {
  const { line, raw, email, staffId, product, role, school } = row;
  return {
    line,
    reason: verdict,
    detail,
    cells: { raw, name: email || staffId, product, role, place: school },
  };
};
