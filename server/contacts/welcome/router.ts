import { z } from 'zod';
import { atSite, router } from '../../trpc/init.ts';
import { makeWelcomePlan } from './make-welcome-plan.ts';
import { previewWelcomes } from './preview-welcomes.ts';
import { resetContact } from './reset-contact.ts';
import { sendWelcome } from './send-welcome.ts';

const contactAt = { contactId: z.uuid(), schoolId: z.uuid() };
const one = z.strictObject({ site: z.uuid(), ...contactAt });
const many = z.strictObject({ site: z.uuid(), contacts: z.array(z.strictObject(contactAt)).max(1000) });

/** Family accounts by mail. Each contact is meant at one school; a school knows its own alone. Instants are ISO 8601 strings in UTC. */
export const welcomeRouter = router({
  /** What welcoming these contacts would come to. Changes nothing. */
  preview: atSite('contact:welcome')
    .input(many)
    .query(({ ctx, input }) => ctx.read((reading) => previewWelcomes(reading, ctx.site, input.contacts))),

  /**
   * Welcomes one contact, or adds the school to the account that they have. Refuses `not_found`, `contact_blocked`,
   * `already_active`, `not_eligible`, `address_missing`, `self_change`.
   */
  send: atSite('contact:welcome')
    .input(one)
    .mutation(({ ctx, input: { contactId, schoolId } }) =>
      ctx.run((uow) => sendWelcome(uow, { site: ctx.site, contactId, schoolId })),
    ),

  /** Welcomes many: frozen as a plan here, carried out by the worker. Refuses `nobody_selected`. */
  sendMany: atSite('contact:welcome')
    .input(many)
    .mutation(({ ctx, input: { contacts } }) =>
      ctx.run((uow) =>
        makeWelcomePlan(uow, { site: ctx.site, kind: 'welcome', contacts, by: ctx.person.accountId }),
      ),
    ),

  /**
   * Mails one contact a link for a new password, for an hour. Refuses `not_found`, `contact_blocked`, `not_registered`,
   * `self_change`, `above_own_power`, `too_often`.
   */
  reset: atSite('account:reset')
    .input(one)
    .mutation(({ ctx, input: { contactId, schoolId } }) =>
      ctx.run((uow) => resetContact(uow, { site: ctx.site, contactId, schoolId })),
    ),

  /** Does so for many: frozen as a plan here, carried out by the worker. Refuses `nobody_selected`. */
  resetMany: atSite('account:reset')
    .input(many)
    .mutation(({ ctx, input: { contacts } }) =>
      ctx.run((uow) =>
        makeWelcomePlan(uow, { site: ctx.site, kind: 'contact_reset', contacts, by: ctx.person.accountId }),
      ),
    ),
});
