import { z } from 'zod';
import type { PlacedRole } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import { line } from '../trust/text.ts';
import type { SendInvitations } from './send-invitations.ts';

/** A role, and where it would be held. */
export const placedRole = z.strictObject({
  roleId: z.uuid(),
  /** The school it is held at: left out, the site where one acts; null, the trust. */
  schoolId: z.uuid().nullable().optional(),
});

/** What somebody is to be given: products × places, each with its role; until when, and why. */
export const basket = z.strictObject({
  site: z.uuid(),
  offers: z.array(placedRole).min(1).max(200),
  /** The first instant without the access. */
  endsAt: z.iso.datetime().nullable().optional(),
  note: line(500).nullable().optional(),
});

/** The roles of a basket as the commands take them. */
export const readOffers = (site: Site, offers: readonly z.infer<typeof placedRole>[]): PlacedRole[] =>
  offers.map(({ roleId, schoolId = site.schoolId }) => ({ roleId, schoolId }));

/** A basket as the commands take it. */
export function readBasket(
  site: Site,
  { offers, endsAt, note }: Omit<z.infer<typeof basket>, 'site'>,
): Omit<SendInvitations, 'personIds'> {
  return {
    site,
    offers: readOffers(site, offers),
    endsAt: endsAt ? new Date(endsAt) : null,
    note: note || null,
  };
}
