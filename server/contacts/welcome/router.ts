import { z } from 'zod';
import { line } from '../../trust/text.ts';
import { atSite, byLink, router } from '../../trpc/init.ts';
import { contactSelection } from '../contact-filter.ts';
import { makeWelcomePlan } from './make-welcome-plan.ts';
import { previewResets } from './preview-resets.ts';
import { previewWelcomes } from './preview-welcomes.ts';
import { proveWelcome } from './proof/prove-welcome.ts';
import { resetContact } from './reset-contact.ts';
import { sendWelcome } from './send-welcome.ts';

const contactAt = { contactId: z.uuid(), schoolId: z.uuid() };
const one = z.strictObject({ site: z.uuid(), ...contactAt });
const many = z.strictObject({ site: z.uuid(), who: contactSelection });

/** Family accounts by mail. Each contact is meant at one school; a school knows its own alone. Instants are ISO 8601 strings in UTC. */
export const welcomeRouter = router({
  /** What welcoming these contacts would come to. Changes nothing. */
  preview: atSite('contact:welcome')
    .input(many)
    .query(({ ctx, input }) => ctx.read((reading) => previewWelcomes(reading, ctx.site, input.who))),

  /**
   * Welcomes one contact, or adds the school to the account that they have. Refuses `not_found`, `contact_blocked`,
   * `already_active`, `not_eligible`, `no_safe_address`, `birth_date_missing`, `self_change`.
   */
  send: atSite('contact:welcome')
    .input(one)
    .mutation(({ ctx, input: { contactId, schoolId } }) =>
      ctx.run((uow) => sendWelcome(uow, { site: ctx.site, contactId, schoolId })),
    ),

  /** Welcomes many: frozen as a plan here, carried out by the worker. Refuses `nobody_selected`, and `not_found` away from the site. */
  sendMany: atSite('contact:welcome')
    .input(many)
    .mutation(({ ctx, input: { who } }) =>
      ctx.run((uow) =>
        makeWelcomePlan(uow, { site: ctx.site, kind: 'welcome', who, by: ctx.person.accountId }),
      ),
    ),

  /**
   * Answers what a welcome asks for: a date of birth as `2016-03-07`, or the code of a letter. The `proof` that it answers
   * with is brought along from then on. Refuses as {@link proveWelcome}.
   */
  prove: byLink
    .input(z.strictObject({ token: z.string().regex(/^[\w-]{1,100}$/), answer: line(40) }))
    .mutation(({ ctx, input }) => proveWelcome(ctx, input)),

  /**
   * Mails one contact a link for a new password, for an hour. Refuses `not_found`, `contact_blocked`, `not_registered`,
   * `self_change`, `above_own_power`, `too_often`.
   */
  reset: atSite('account:reset')
    .input(one)
    .mutation(({ ctx, input: { contactId, schoolId } }) =>
      ctx.run((uow) => resetContact(uow, { site: ctx.site, contactId, schoolId })),
    ),

  /** What mailing these contacts such a link would come to. Changes nothing. */
  previewReset: atSite('account:reset')
    .input(many)
    .query(({ ctx, input }) => ctx.read((reading) => previewResets(reading, ctx.site, input.who))),

  /** Does so for many: frozen as a plan here, carried out by the worker. Refuses `nobody_selected`, and `not_found` away from the site. */
  resetMany: atSite('account:reset')
    .input(many)
    .mutation(({ ctx, input: { who } }) =>
      ctx.run((uow) =>
        makeWelcomePlan(uow, { site: ctx.site, kind: 'contact_reset', who, by: ctx.person.accountId }),
      ),
    ),
});
