import { administratorRoles, rolePermissions } from '../administrators/rules.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { requestInWords, type RequestInWords } from './request-in-words.ts';
import { mostTold, quietHours } from './rules.ts';

interface Told {
  readonly name: string;
  readonly address: string;
}

const shown = 20;
const answering = administratorRoles.filter((role) => rolePermissions[role].includes('request:answer'));

/**
 * Tells those who may answer a request: the administrators of its school first, then those of the trust. Each has
 * an hour's peace after such a mail; what came in between stands in the next one, and on the page.
 */
export async function tellAdministrators(uow: UnitOfWork, requestId: string): Promise<void> {
  const request = await requestInWords(uow, requestId);
  // Of two who ask at once, the second sees whom the first one's mail went to.
  await uow.sql(`select pg_advisory_xact_lock(hashtextextended('requests ' || app_trust(), 0))`);
  const told = await whomToTell(uow, request);
  if (told.length === 0) return;
  const data = await letterFor(uow, request);
  await queueMails(
    uow,
    told.map((to) => ({
      template: 'access-requested',
      to,
      data: { ...data, administratorName: to.name, toAddress: to.address },
    })),
  );
}

/** Nobody is told of their own request: they cannot answer it. */
const whomToTell = ({ sql, now }: UnitOfWork, { schoolId, accountId }: RequestInWords): Promise<Told[]> =>
  sql<Told>(
    `select a.name, a.email as address from administration d join account a on a.id = d.account_id
     where d.trust_id = app_trust() and d.role = any ($5) and (d.school_id is null or d.school_id = $1) and a.id <> $2
       and not exists (select from mail m where m.trust_id = app_trust() and m.template = 'access-requested'
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

async function letterFor({ sql, actor, settings }: UnitOfWork, request: RequestInWords) {
  const { name, product, place, trust, reason, schoolId } = request;
  const open = await sql<{ line: string }>(
    `select a.name || ': ' || p.name as line from access_request q
     join account a on a.id = q.account_id join product p on p.id = q.product_id
     where q.trust_id = app_trust() and q.school_id is not distinct from $1 and q.state = 'open'
     order by q.asked_at, q.id`,
    [schoolId],
  );
  const lines = open.slice(0, shown).map(({ line }) => line);
  if (open.length > shown) lines.push(`and ${open.length - shown} more`);
  return {
    trustName: trust,
    placeName: place,
    askerName: name,
    productName: product,
    reason,
    openCount: open.length === 1 ? '1 request' : `${open.length} requests`,
    requestLines: lines.join('\n'),
    requestsUrl: `${settings.PUBLIC_URL}/sites/${schoolId ?? actor.trustId}/requests`,
  };
}
