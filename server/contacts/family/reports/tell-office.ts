import { queueMails } from '../../../mail/queue-mails.ts';
import type { UnitOfWork } from '../../../unit-of-work.ts';
import { officeToTell } from '../../office-to-tell.ts';

/** A report, as far as it concerns whom to tell. */
export interface ToldReport {
  readonly reportId: string;
  readonly schoolId: string;
  readonly school: string;
  /** Who reported it. */
  readonly accountId: string;
}

const shown = 20;

/**
 * Tells those who may answer: the administrators of the school first, then those of the trust. Each has an hour's peace
 * after such a mail; what came in between stands in the next one, and on the page. What was reported is read there alone.
 */
export async function tellOffice(uow: UnitOfWork, report: ToldReport): Promise<void> {
  const { sql, settings } = uow;
  // Nobody is told of their own report: a colleague looks at it.
  const { schoolId, accountId: except } = report;
  const told = await officeToTell(uow, { schoolId, template: 'family-reported', except });
  if (told.length === 0) return;
  const open = await sql<{ name: string; trust: string }>(
    `select coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
       t.name as trust
     from family_report f join people_known($1) p on p.id = f.contact_id join trust t on t.id = f.trust_id
     where f.trust_id = app_trust() and f.school_id = $1 and f.answered_at is null order by f.reported_at, f.id`,
    [schoolId],
  );
  const lines = [...new Set(open.map(({ name }) => name))].slice(0, shown);
  const data = {
    trustName: open[0]?.trust ?? '',
    placeName: report.school,
    openCount: open.length === 1 ? '1 report' : `${open.length} reports`,
    reportLines: lines.join('\n'),
    reportsUrl: `${settings.PUBLIC_URL}/sites/${schoolId}/reports`,
  };
  await queueMails(
    uow,
    told.map((to) => ({
      template: 'family-reported',
      to,
      data: { ...data, administratorName: to.name, toAddress: to.address },
    })),
  );
}
