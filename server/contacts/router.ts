import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { accountProcedures } from './accounts/procedures.ts';
import { contactFilter, contactSelection } from './contact-filter.ts';
import { countSelected } from './count-selected.ts';
import { contactHistory } from './evidence/contact-history.ts';
import { findEvidence } from './evidence/find-evidence.ts';
import { exportContacts } from './export-contacts.ts';
import { findCauses } from './find-causes.ts';
import { findContact } from './find-contact.ts';
import { listChoices } from './list-choices.ts';
import { listContacts } from './list-contacts.ts';
import { revokeProcedures } from './revoke/procedures.ts';
import { typeProcedures } from './types/procedures.ts';

const site = z.uuid();
const listInput = contactFilter.extend({
  site,
  after: z.string().max(4000).optional(),
  before: z.string().max(4000).optional(),
  size: z.number().int().min(1).max(100).optional(),
});

/** The account manager for contacts. `site` is the id of a trust or of a school; instants are ISO 8601 strings in UTC. */
export const contactsRouter = router({
  ...accountProcedures,
  ...revokeProcedures,
  ...typeProcedures,

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

  /** What the list can be narrowed down to: schools (at a trust), year groups and kinds of contact. */
  choices: atSite('contact:read')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => listChoices(reading, ctx.site))),

  /** How many contacts would lose access, and why; at a trust of one school, if it is named. */
  causes: atSite('contact:read')
    .input(z.strictObject({ site, school: z.uuid().optional() }))
    .query(({ ctx, input }) => ctx.read((reading) => findCauses(reading, ctx.site, input.school))),

  /** What proves how a contact stands: their children at each school, who left when, and which import said so. Refuses `not_found`. */
  evidence: atSite('contact:read')
    .input(z.strictObject({ site, contactId: z.uuid() }))
    .query(({ ctx, input }) =>
      ctx.read(async (reading) => {
        await findContact(reading, ctx.site, input.contactId);
        return findEvidence(reading, ctx.site, input.contactId);
      }),
    ),

  /** The fifty newest things that were done about a contact here, each in a sentence. Refuses `not_found`. */
  history: atSite('contact:read')
    .input(z.strictObject({ site, contactId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((reading) => contactHistory(reading, ctx.site, input.contactId))),

  /** A selection to be taken along as a file; that it was taken is written down. Refuses `nobody_selected`, `too_large`, `not_found`. */
  export: atSite('contact:read')
    .input(z.strictObject({ site, who: contactSelection }))
    .mutation(({ ctx, input }) => ctx.run((uow) => exportContacts(uow, { site: ctx.site, who: input.who }))),
});
