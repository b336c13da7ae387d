import type { UnitOfWork } from '../unit-of-work.ts';
import { makeSecret } from './endpoint-secret.ts';
import { holdEndpoint, type WhichEndpoint } from './hold-endpoint.ts';
import { formerSecretHours } from './rules.ts';

/**
 * Gives an endpoint a new secret, which is shown this once. What is sent is signed with the former one, too, for a day, so that
 * the product can change over at its leisure; one that was former already signs nothing more. Refuses `not_found`.
 */
export async function rotateSecret(
  uow: UnitOfWork,
  which: WhichEndpoint,
): Promise<{ secret: string; formerUntil: string }> {
  const { sql, audit, settings, now } = uow;
  const { id, secret: former } = await holdEndpoint(uow, which);
  const { shown, sealed } = makeSecret(settings.sealKey, id);
  const formerUntil = new Date(now.getTime() + formerSecretHours * 3_600_000).toISOString();
  await sql(
    `update event_endpoint set secret = $2, secret_made_at = gatehouse_now(), former_secret = $3, former_until = $4 where id = $1`,
    [id, sealed, former, formerUntil],
  );
  audit(
    'endpoint.secret_renewed',
    { kind: 'event_endpoint', id },
    { productId: which.productId, formerUntil },
  );
  return { secret: shown, formerUntil };
}
