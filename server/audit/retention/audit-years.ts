import type { Reading, UnitOfWork } from '../../unit-of-work.ts';

/** For how many years the actor's trust keeps the entries of its audit log. */
export async function auditYears({ sql }: Pick<Reading, 'sql'>): Promise<{ years: number }> {
  const [row] = await sql<{ years: number }>('select audit_years as years from trust where id = app_trust()');
  return { years: row?.years ?? 6 };
}

/** Changes for how long. What is older then goes in the next night, and for good. */
export async function changeAuditYears(
  { sql, audit, actor }: UnitOfWork,
  { years }: { readonly years: number },
): Promise<{ years: number }> {
  const [before] = await sql<{ years: number }>(
    'select audit_years as years from trust where id = app_trust() for update',
  );
  if (before === undefined || before.years === years) return { years };
  await sql('update trust set audit_years = $1 where id = app_trust()', [years]);
  audit(
    'trust.audit_years_changed',
    { kind: 'trust', id: actor.trustId ?? '' },
    {},
    { before: { ...before }, after: { years } },
  );
  return { years };
}
