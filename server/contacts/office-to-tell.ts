import { administratorRoles, rolePermissions } from '../administrators/rules.ts';
import type { MailTemplate } from '../mail/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { mostTold, quietHours } from './family/rules.ts';

/** What the office of a school is told about, by which mail, and who is not told of what they did themselves. */
export interface ToldOf {
  readonly schoolId: string;
  readonly template: MailTemplate;
  readonly except: string | null;
  /** What each such mail says is said in no other: an hour's peace would keep it from them. */
  readonly mayRepeat?: boolean;
}

const looking = administratorRoles.filter((role) => rolePermissions[role].includes('contact:welcome'));

/**
 * Who looks after families at a school: its administrators first, then those of the trust. Each has an hour's peace after
 * such a mail, unless it may be repeated. Of two who tell at once, the second sees whom the first one's mail went to.
 */
export async function officeToTell(
  { sql, now }: UnitOfWork,
  { schoolId, template, except, mayRepeat = false }: ToldOf,
): Promise<{ name: string; address: string }[]> {
  await sql(`select pg_advisory_xact_lock(hashtextextended($1 || ' ' || app_trust(), 0))`, [template]);
  return sql<{ name: string; address: string }>(
    `select a.name, a.email as address from administration d join account a on a.id = d.account_id
     where d.trust_id = app_trust() and d.role = any ($5) and (d.school_id is null or d.school_id = $1)
       and a.id is distinct from $2
       and ($7 or not exists (select from mail m where m.trust_id = app_trust() and m.template = $6
         and m.to_address = a.email and m.created_at > $3))
     group by a.id order by bool_and(d.school_id is null), a.id limit $4`,
    [
      schoolId,
      except,
      new Date(now.getTime() - quietHours * 3_600_000).toISOString(),
      mostTold,
      looking,
      template,
      mayRepeat,
    ],
  );
}
