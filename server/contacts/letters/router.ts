import { z } from 'zod';
import { line } from '../../trust/text.ts';
import { atSite, open, router } from '../../trpc/init.ts';
import { contactSelection } from '../contact-filter.ts';
import { selectedContacts } from '../selected-contacts.ts';
import { acceptLetter, howToUseLetter } from './accept-letter.ts';
import { letterLanding } from './letter-landing.ts';
import { previewLetters } from './preview-letters.ts';
import { printLetters } from './print-letters.ts';

const some = z.strictObject({ site: z.uuid(), who: contactSelection });
const code = line(40);

/** Printed welcomes, for contacts without e-mail. Instants are ISO 8601 strings in UTC. */
export const lettersRouter = router({
  /** For how many of a selection letters would be printed, and why for others not. Changes nothing. Refuses `not_found`. */
  preview: atSite('contact:welcome')
    .input(some)
    .query(({ ctx, input: { who } }) =>
      ctx.read(async (reading) =>
        previewLetters(reading, ctx.site, await selectedContacts(reading, ctx.site, who)),
      ),
    ),

  /**
   * Makes letters with new codes, and says what stands on them: this once. Refuses `nobody_selected` for none and for more
   * than 500, `not_found`, and when nobody is left `contact_blocked`, `already_active`, `not_eligible` or `self_change`.
   */
  print: atSite('contact:welcome')
    .input(some)
    .mutation(({ ctx, input: { who } }) =>
      ctx.run(async (uow) => printLetters(uow, ctx.site, await selectedContacts(uow, ctx.site, who))),
    ),

  /** What the letter of a code is for. Refuses `letter_code_wrong` for all that does not work, and `throttled`. */
  landing: open
    .input(z.strictObject({ code }))
    .query(({ ctx: { services, request, requestId }, input }) =>
      letterLanding(services, { ...request, requestId }, input.code),
    ),

  /** Uses a letter once, and signs a new account in. Refuses as {@link acceptLetter}. */
  accept: open
    .input(z.strictObject({ code, how: howToUseLetter }))
    .mutation(({ ctx, input }) => acceptLetter(ctx, input)),
});
