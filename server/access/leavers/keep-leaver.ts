import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { grantInWords } from '../grant-in-words.ts';
import { holdHolders } from '../hold-holders.ts';
import { requireProposed } from './require-proposed.ts';
import { endObstacle } from '../rules.ts';

/** A leaver, what was shown to be ended of theirs, and until when they keep it: null for no end. */
export interface KeepLeaver {
  readonly site: Site;
  readonly personId: string;
  readonly grantIds: readonly string[];
  readonly endsAt: Date | null;
}

/**
 * Lets a leaver keep what they hold, for good or until an instant; an earlier end stays. They are not proposed again
 * until the roster says something new. Refuses `ends_in_past`, `ends_too_late`, `self_change`, and `illegal_transition` when the roster
 * has done so since they were shown.
 */
export async function keepLeaver(
  uow: UnitOfWork,
  { site, personId, grantIds, endsAt }: KeepLeaver,
): Promise<{ name: string; endsAt: string | null }> {
  const obstacle = endObstacle(endsAt, uow.now);
  if (obstacle !== null) throw new Refusal(obstacle);
  await holdHolders(uow, [personId]);
  await requireProposed(uow, site, personId, grantIds);
  const words = await grantInWords(uow, grantIds);
  const accountId = words[0]?.accountId;
  if (accountId === uow.actor.accountId) throw new Refusal('self_change');

  const ends = endsAt?.toISOString() ?? null;
  await uow.sql(
    'update "grant" set kept_at = gatehouse_now(), ends_at = least(ends_at, $2::timestamptz) where id = any ($1)',
    [[...grantIds], ends],
  );
  uow.audit(
    'access.kept',
    { kind: 'person', id: personId },
    { accountId, grants: [...grantIds], until: ends },
    { schoolId: site.schoolId },
  );
  return { name: words[0]?.name ?? '', endsAt: ends };
}
