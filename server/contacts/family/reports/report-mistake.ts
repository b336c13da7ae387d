import { newId } from '../../../new-id.ts';
import { Refusal } from '../../../refusal.ts';
import { holdPeople } from '../../../roster/hold-people.ts';
import type { UnitOfWork } from '../../../unit-of-work.ts';
import { holdAccount } from '../../../accounts/end-sessions.ts';
import { familyOf } from '../family-of.ts';
import { mostReports, reportHours } from '../rules.ts';
import { tellOffice } from './tell-office.ts';

/** What a family reports: to which school, and in their words. */
export interface Report {
  readonly accountId: string;
  readonly schoolId: string;
  readonly text: string;
}

const contactsQuery = `
  select p.id from registration r join person p on p.id = r.person_id
  where r.account_id = $1 and r.trust_id = app_trust() and r.ended_at is null and p.kind = 'contact' order by p.id`;

/**
 * Tells the office of a school that something it has written down of a family is wrong. Refuses `not_found` where
 * the account has no access, and `too_often` after five in a day.
 */
export async function reportMistake(
  uow: UnitOfWork,
  { accountId, schoolId, text }: Report,
): Promise<{ reportId: string; school: string }> {
  const { sql, actor, now, audit } = uow;
  const own = (await sql<{ id: string }>(contactsQuery, [accountId])).map(({ id }) => id);
  await holdPeople(uow, own);
  await holdAccount(uow, accountId);
  const { contactId, school } = await whoSees(uow, own, schoolId);
  const [made] = await sql<{ count: number }>(
    'select count(*)::int as count from family_report where trust_id = app_trust() and account_id = $1 and reported_at > $2',
    [accountId, new Date(now.getTime() - reportHours * 3_600_000).toISOString()],
  );
  if ((made?.count ?? 0) >= mostReports) throw new Refusal('too_often');
  const reportId = newId();
  await sql(
    `insert into family_report (id, trust_id, contact_id, school_id, account_id, text, reported_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [reportId, actor.trustId, contactId, schoolId, accountId, text, now.toISOString()],
  );
  audit('family.mistake_reported', { kind: 'person', id: contactId }, { reportId }, { schoolId });
  await tellOffice(uow, { reportId, schoolId, school, accountId });
  return { reportId, school };
}

/** As which of their records the account sees the school. */
async function whoSees(uow: UnitOfWork, own: readonly string[], schoolId: string) {
  for (const contactId of own) {
    const [place] = (await familyOf(uow, [contactId], schoolId)).places;
    if (place) return { contactId, school: place.school };
  }
  throw new Refusal('not_found');
}
