import type { Auth } from '../accounts/auth.ts';
import { enter, type Entered } from '../accounts/enter.ts';
import { visitorActor, type Visitor } from '../accounts/visitor.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../unit-of-work.ts';
import type { UsedPasskey } from './response-shapes.ts';
import { requireStillHeld } from './still-held.ts';
import { verifyUse } from './verify-use.ts';

/**
 * Signs somebody in by a passkey alone: it asked who they are, so it is both factors. Refuses `step_expired`, and
 * `passkey_refused` as {@link verifyUse} says.
 */
export async function signInWithPasskey(
  services: Services,
  auth: Auth,
  visitor: Visitor,
  used: UsedPasskey,
): Promise<Entered> {
  const { headers, ip } = visitor;
  const holder = await verifyUse(services, visitorActor(visitor), { headers, ip, used, of: null });
  if (holder === null) throw Refusal.writtenDown('passkey_refused');
  const { accountId, name } = holder;
  const recheck = (uow: Parameters<typeof requireStillHeld>[0]) => requireStillHeld(uow, holder);
  return enter(services, auth, visitor, { accountId, name, by: 'passkey', factor: 'passkey', recheck });
}
