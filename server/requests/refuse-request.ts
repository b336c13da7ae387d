import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { askerStanding } from './asker-standing.ts';
import { holdRequest } from './hold-request.ts';
import { requestInWords } from './request-in-words.ts';
import { tellAsker } from './tell-asker.ts';

/** Says no to a request, with a reason that whoever asked reads. Refuses `request_answered`, and `self_change` for one's own. */
export async function refuseRequest(
  uow: UnitOfWork,
  { site, requestId, reason }: { site: Site; requestId: string; reason: string },
): Promise<{ name: string; product: string }> {
  const { actor, now, audit } = uow;
  const request = await holdRequest(uow, site, requestId);
  const { accountId, personId, productId, schoolId = null } = request;
  if (accountId === actor.accountId) throw new Refusal('self_change');
  request.apply('refuse', { by: actor, note: reason }, now);
  audit('request.refused', { kind: 'request', id: requestId }, { personId, productId }, { schoolId });
  const words = await requestInWords(uow, requestId);
  const { standing } = await askerStanding(uow, accountId, schoolId);
  // Whoever is not registered here any more is written to no more.
  if (standing !== 'nobody') await tellAsker(uow, words, { approved: false, reason });
  return { name: words.name, product: words.product };
}
