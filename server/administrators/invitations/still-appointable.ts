import type { Reading } from '../../unit-of-work.ts';
import { administrationsOf } from '../administrations-of.ts';
import { canAppoint } from '../appoint-rules.ts';
import { offersOf, type AdministratorOffer } from './offers-of.ts';

interface Offering {
  readonly id: string;
  readonly trustId: string;
  readonly invitedBy: string | null;
}

/** What an invitation would make of whoever accepts it; null when whoever invited may no longer give that: it is void. */
export async function stillAppointable(
  reading: Reading,
  { id, trustId, invitedBy }: Offering,
): Promise<AdministratorOffer | null> {
  const offer = (await offersOf(reading, [id])).get(id);
  if (offer === undefined) return null;
  const held = await administrationsOf(reading, invitedBy);
  return canAppoint(held, { trustId, ...offer }, false) === null ? offer : null;
}
