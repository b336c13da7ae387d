import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { reading, type Services } from '../unit-of-work.ts';

/**
 * Refuses `factor_required` to whoever has still to prove a second step that a trust asks of all of its staff: their
 * products wait until then, as what they administer does. Of others it asks nothing.
 */
export async function refuseWithoutFactor(
  services: Services,
  actor: Actor,
  { accountId, factor }: Pick<SignedIn, 'accountId' | 'factor'>,
): Promise<void> {
  if (factor !== 'missing') return;
  const [asked] = await reading(services, actor, ({ sql }) =>
    sql<{ required: boolean }>('select staff_factor_required($1) as required', [accountId]),
  );
  if (asked?.required === true) throw new Refusal('factor_required');
}
