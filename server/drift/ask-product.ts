import { admitTry } from '../accounts/throttle/admit-try.ts';
import { trialOf } from '../accounts/throttle/trial-of.ts';
import { checkedFetch } from '../outgoing/checked-fetch.ts';
import { OutgoingFailure } from '../outgoing/outgoing-failure.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import { readReport } from './read-report.ts';
import { reportToken } from './report-token.ts';
import { unreadable, type ReportReading } from './report-row.ts';
import { mostReport, type ReportWay } from './rules.ts';
import { takeReport, type TakenReport } from './take-report.ts';
import { tellManagers } from './tell-managers.ts';

/** Which product is asked, and how. */
export interface AskProduct {
  readonly productId: string;
  readonly way: Exclude<ReportWay, 'upload'>;
  readonly isComplete?: boolean;
  readonly signal?: AbortSignal;
}

interface Asked {
  readonly url: string;
  readonly clientId: string | null;
  readonly now: Date;
}

const where = `
  select s.report_url as url, c.id as "clientId" from drift_source s
  left join oidc_client c on c.product_id = s.product_id and c.trust_id = app_trust() and c.ended_at is null
  where s.product_id = $1 and s.trust_id = app_trust()`;

/**
 * Asks a product who has what in it, at the address that was written down for it, and takes its answer. A call or an answer that
 * comes to nothing is a report that failed. No transaction is open meanwhile. Refuses `product_unknown` where none is written
 * down, and `throttled` where somebody asks too often.
 */
export async function askProduct(
  services: Services,
  actor: Actor,
  { productId, way, isComplete = false, signal }: AskProduct,
): Promise<TakenReport> {
  const [asked] = await reading(services, actor, async ({ sql, now }) => {
    const found = await sql<Omit<Asked, 'now'>>(where, [productId]);
    return found.map((each) => ({ ...each, now }));
  });
  if (asked === undefined) throw new Refusal('product_unknown');
  if (way === 'asked') await admitTry(services, actor, trialOf('report', productId));
  const answer = await ask(services, asked, signal);
  return unitOfWork(services, actor, async (uow) => {
    const taken = await takeReport(uow, { productId, way, reading: answer, isComplete });
    if (way === 'nightly') await tellManagers(uow, productId, taken);
    return taken;
  });
}

async function ask(
  services: Services,
  { url, clientId, now }: Asked,
  signal: AbortSignal | undefined,
): Promise<ReportReading> {
  if (clientId === null) return unreadable('It is not connected: it could not tell who asks.');
  const token = await reportToken(services, { clientId, now });
  try {
    const { status, headers, body } = await checkedFetch(url, {
      allow: services.settings.OUTGOING_ALLOW,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json, text/csv' },
      maxBytes: mostReport.bytes,
      timeoutMs: 60_000,
      ...(signal && { signal }),
    });
    if (status === 401 || status === 403)
      return unreadable(
        `It did not let the portal in (${status}): it has to accept the token that it is shown.`,
      );
    if (status !== 200) return unreadable(`It answered ${status} instead of a report.`);
    return readReport(body, headers['content-type'] ?? null);
  } catch (error) {
    if (error instanceof OutgoingFailure) return unreadable(`It could not be asked: ${error.message}.`);
    throw error;
  }
}
