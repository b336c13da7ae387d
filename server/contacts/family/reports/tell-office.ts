import { administratorRoles, rolePermissions } from '../../../administrators/rules.ts';
import { queueMails } from '../../../mail/queue-mails.ts';
import type { UnitOfWork } from '../../../unit-of-work.ts';
import { mostTold, quietHours } from '../rules.ts';

/** A report, as far as it concerns whom to tell. */
export interface ToldReport {
  readonly reportId: string;
  readonly schoolId: string;
  readonly school: string;
  /** Who reported it. */
  readonly accountId: string;
}

const shown = 20;
const answering = administratorRoles.filter((role) => rolePermissions[role].includes('contact:welcome'));

/**
 * Tells those who may answer: the administrators of the school first, then those of the trust. Each has an hour's peace
 * after such a mail; what came in between stands in the next one, and on the page. What was reported is read there alone.
 */
export async function tellOffice(uow: UnitOfWork, report: ToldReport): Promise<void> {
  const { sql, settings } = uow;
  // Of two who report at once, the second sees whom the first one's mail went to.
  await sql(`select pg_advisory_xact_lock(hashtextextended('family reports ' || app_trust(), 0))`);
  const told = await whomToTell(uow, report);
  if (told.length === 0) return;
  const open = await sql<{ name: string; trust: string }>(
    `select coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
       t.name as trust
     from family_report f join person p on p.id = f.contact_id join trust t on t.id = f.trust_id
     where f.trust_id = app_trust() and f.school_id = $1 and f.answered_at is null order by f.reported_at, f.id`,
    [report.schoolId],
  );
  const lines = [...new Set(open.map(({ name }) => name))].slice(0, shown);
  const data = {
    trustName: open[0]?.trust ?? '',
    placeName: report.school,
    openCount: open.length === 1 ? '1 report' : `${open.length} reports`,
    reportLines: lines.join('\n'),
    reportsUrl: `${settings.PUBLIC_URL}/sites/${report.schoolId}/reports`,
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

/** Nobody is told of their own report: a colleague looks at it. */
const whomToTell = ({ sql, now }: UnitOfWork, { schoolId, accountId }: ToldReport) =>
  sql<{ name: string; address: string }>(
    `select a.name, a.email as address from administration d join account a on a.id = d.account_id
     where d.trust_id = app_trust() and d.role = any ($5) and (d.school_id is null or d.school_id = $1) and a.id <> $2
       and not exists (select from mail m where m.trust_id = app_trust() and m.template = 'family-reported'
         and m.to_address = a.email and m.created_at > $3)
     group by a.id order by bool_and(d.school_id is null), a.id limit $4`,
    [
      schoolId,
      accountId,
      new Date(now.getTime() - quietHours * 3_600_000).toISOString(),
      mostTold,
      answering,
    ],
  );
