import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdRequest } from './hold-request.ts';
import { requestInWords } from './request-in-words.ts';

/** Takes back a request of the actor's own. Refuses `not_found` for anybody else's, `request_answered` when it is too late. */
export async function withdrawRequest(
  uow: UnitOfWork,
  { requestId }: { requestId: string },
): Promise<{ product: string; place: string }> {
  const { actor, now, audit } = uow;
  if (actor.trustId === null) throw new Refusal('not_found');
  const request = await holdRequest(uow, { trustId: actor.trustId, schoolId: null }, requestId);
  const { accountId, personId, productId, schoolId } = request;
  if (accountId !== actor.accountId) throw new Refusal('not_found');
  request.apply('withdraw', { by: actor, note: null }, now);
  audit('request.withdrawn', { kind: 'request', id: requestId }, { personId, productId }, { schoolId });
  const { product, place } = await requestInWords(uow, requestId);
  return { product, place };
}
