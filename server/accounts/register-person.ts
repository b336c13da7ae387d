import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Registration } from './registration.ts';

/** Registers an account for a person who is held, unless it is. Refuses `account_exists` when they have another one. */
export async function registerPerson(
  uow: UnitOfWork,
  { trustId, personId, accountId }: { trustId: string; personId: string; accountId: string },
): Promise<void> {
  const held = await uow.em.findOne(Registration, { personId, endedAt: null });
  if (held?.accountId === accountId) return;
  if (held) throw new Refusal('account_exists', 'Another account is registered for this person already.');
  uow.em.create(Registration, { trustId, personId, accountId, registeredAt: uow.now });
}
