import { z } from 'zod';
import { line } from '../../trust/text.ts';
import { atSite, open, router } from '../../trpc/init.ts';
import { contactSelection } from '../contact-filter.ts';
import { selectedContacts } from '../selected-contacts.ts';
import { acceptLetter, howToUseLetter } from './accept-letter.ts';
import { choosePassword } from './choose-password.ts';
import { letterLanding } from './letter-landing.ts';
import { previewLetters } from './preview-letters.ts';
import { printLetters } from './print-letters.ts';

const some = z.strictObject({ site: z.uuid(), who: contactSelection });
const code = line(40);

/** Printed welcomes, for contacts without e-mail, and new passwords on paper. Instants are ISO 8601 strings in UTC. */
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
   * Makes letters with new codes, and says what stands on them: this once. With `passwords`, who has access gets one for a new
   * password. Refuses `nobody_selected` for none and for more than 500, `not_found`, and when nobody is left
   * `contact_blocked`, `already_active`, `not_eligible`, `self_change`, or `managed_elsewhere` for an account that opens more.
   */
  print: atSite('contact:welcome')
    .input(some.extend({ passwords: z.boolean().default(false) }))
    .mutation(({ ctx, input: { who, passwords } }) =>
      ctx.run(async (uow) => {
        const contacts = await selectedContacts(uow, ctx.site, who);
        return printLetters(uow, ctx.site, { contacts, passwords });
      }),
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

  /** Sets a new password by a letter once, and signs the account out everywhere. Refuses as {@link choosePassword}. */
  choosePassword: open
    .input(z.strictObject({ code, password: z.string().min(1).max(1000) }))
    .mutation(({ ctx, input }) => choosePassword(ctx, input)),
});
