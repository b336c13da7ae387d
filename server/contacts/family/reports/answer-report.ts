import type { Site } from '../../../administrators/rules.ts';
import { queueMails } from '../../../mail/queue-mails.ts';
import { Refusal } from '../../../refusal.ts';
import { holdPeople } from '../../../roster/hold-people.ts';
import type { UnitOfWork } from '../../../unit-of-work.ts';
import { familyOf } from '../family-of.ts';

interface Found {
  readonly contactId: string;
  readonly schoolId: string;
  readonly accountId: string;
  readonly answeredAt: string | null;
  readonly name: string;
}

const query = `
  select f.contact_id as "contactId", f.school_id as "schoolId", f.account_id as "accountId", iso(f.answered_at) as "answeredAt",
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
  from family_report f join known_person p on p.id = f.contact_id
  where f.id = $1 and f.trust_id = $2 and ($3::uuid is null or f.school_id = $3)`;

/**
 * Answers a report, once; whoever reported it is told by mail, unless they have no access to the school any more, or
 * somebody who is kept from their children reads the mail: then they get none. Refuses `not_found`, `self_change` for one's own, and `already_decided`.
 */
export async function answerReport(
  uow: UnitOfWork,
  { site, reportId, answer }: { site: Site; reportId: string; answer: string },
): Promise<{ name: string; told: boolean }> {
  const { sql, actor, now, audit } = uow;
  const looked = [reportId, site.trustId, site.schoolId];
  const [asked] = await sql<Found>(query, looked);
  if (asked === undefined) throw new Refusal('not_found');
  await holdPeople(uow, [asked.contactId]);
  const [report] = await sql<Found>(`${query} for no key update of f`, looked);
  if (report === undefined) throw new Refusal('not_found');
  const { contactId, schoolId, accountId, name } = report;
  if (accountId === actor.accountId) throw new Refusal('self_change');
  if (report.answeredAt !== null) throw new Refusal('already_decided');
  await sql(
    'update family_report set answer = $2, answered_at = $3, answered_by = $4, answered_by_name = $5 where id = $1',
    [reportId, answer, now.toISOString(), actor.accountId, actor.label],
  );
  audit('family.report_answered', { kind: 'person', id: contactId }, { reportId }, { schoolId });
  return { name, told: await tellFamily(uow, report, answer) };
}

async function tellFamily(
  uow: UnitOfWork,
  { contactId, schoolId, accountId }: Found,
  answer: string,
): Promise<boolean> {
  const [place] = (await familyOf(uow, [contactId], schoolId)).places;
  const [account] = await uow.sql<{ name: string; address: string; language: string }>(
    `select a.name, coalesce(a.mailbox, a.email) as address, account_language(a.id) as language from account a
     where a.id = $1 and exists (select from registration r
       where r.account_id = a.id and r.person_id = $2 and r.trust_id = app_trust() and r.ended_at is null)
       and not mailbox_barred($2, coalesce(a.mailbox, a.email))`,
    [accountId, contactId],
  );
  if (place === undefined || account === undefined) return false;
  const data = {
    trustName: place.trust,
    placeName: place.school,
    personName: account.name,
    answer,
    familyUrl: `${uow.settings.PUBLIC_URL}/family`,
    toAddress: account.address,
    language: account.language,
  };
  const to = { name: account.name, address: account.address };
  await queueMails(uow, [{ template: 'report-answered', to, data, contactId }]);
  return true;
}
