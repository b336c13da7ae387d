import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { contactFilter, contactSelection } from './contact-filter.ts';
import { countSelected } from './count-selected.ts';
import { findContact } from './find-contact.ts';
import { listContacts } from './list-contacts.ts';
import { revokeProcedures } from './revoke/procedures.ts';

const site = z.uuid();
const listInput = contactFilter.extend({
  site,
  after: z.string().max(4000).optional(),
  before: z.string().max(4000).optional(),
  size: z.number().int().min(1).max(100).optional(),
});

/** The account manager for contacts. `site` is the id of a trust or of a school; instants are ISO 8601 strings in UTC. */
export const contactsRouter = router({
  ...revokeProcedures,

  /** One page of the contacts of a site, a row each school, with the counts of every status. `after`/`before` are cursors. */
  list: atSite('contact:read')
    .input(listInput)
    .query(({ ctx, input: { site: _, ...input } }) =>
      ctx.read((reading) => listContacts(reading, ctx.site, input)),
    ),

  /** How many contacts a selection holds, and how they stand. Refuses `not_found` for one who is not of this site. */
  count: atSite('contact:read')
    .input(z.strictObject({ site, who: contactSelection }))
    .query(({ ctx, input }) => ctx.read((reading) => countSelected(reading, ctx.site, input.who))),

  /** One contact, and how they stand at each school of the site. Refuses `not_found`. */
  get: atSite('contact:read')
    .input(z.strictObject({ site, contactId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((reading) => findContact(reading, ctx.site, input.contactId))),
});
