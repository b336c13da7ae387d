import type { ContactRecord, ContactEvidence } from '../../../answers.ts';
import { instantOf, lastDayOf } from '../../when.ts';

type Standing = ContactRecord['standings'][number];
type Contact = Pick<ContactRecord, 'email' | 'keptUntil' | 'returns'> & {
  /** The newer record of them that has their account now. */
  readonly newer: { readonly name: string } | null;
};

/** What a contact's status at one school means, and what the office can do next. */
export function nextStepText(
  { status, reasons, admittedAt, welcomeUntil }: Standing,
  { email, keptUntil, returns, newer }: Contact,
  children: ContactEvidence['children'],
  now: string,
): string {
  switch (status) {
    case 'ready_to_provision':
      return 'They have no account yet. Under Actions you can send the welcome e-mail, or print a letter.';
    case 'never_logged_in':
      if (welcomeUntil === null) return 'They were welcomed, and have not made their account yet.';
      return welcomeUntil > now
        ? `They were welcomed, and have not made their account yet. The welcome runs out on ${instantOf(welcomeUntil)}.`
        : `The welcome ran out on ${instantOf(welcomeUntil)}. Under Actions you can send it again, or print a letter.`;
    case 'active':
      return 'They have access. Whoever forgot the password gets a link by mail with Reset Password, or a letter, under Actions.';
    case 'ready_to_revoke':
      if (admittedAt === null)
        return 'They were welcomed, and never made their account. Revoke, under Actions, takes the welcome back. If that is not right, put it right in your MIS, or below: the status follows.';
      return 'They can still sign in, though no child here is shown to them any more. If this is right, revoke it under Actions. If it is not, put it right in your MIS, or below: the status follows.';
    case 'revoked':
      if (newer !== null)
        return `Their account goes on: the newer record, ${newer.name}, has it. Both are shown below.`;
      if (admittedAt === null || returns === null) return 'If they come back, welcome them again.';
      if (!returns)
        return 'The time to restore it is over, and the password is destroyed. If they come back, welcome them again under Actions.';
      return keptUntil !== null && keptUntil > now
        ? `Restore, under Actions, gives the same account and password back until ${lastDayOf(keptUntil)}.`
        : 'Restore, under Actions, gives access here back: their account goes on for something else.';
    case 'blocked':
      return 'Nothing is open to them and nothing is sent to them, whatever the school’s records say.';
    case 'not_eligible':
      if (reasons.length > 0) return 'They get an account only when the school’s records say otherwise.';
      if (email === null)
        return 'The school has no e-mail address for them. Under Actions you can print a letter; or add the address in your MIS.';
      return children.length === 0
        ? 'The school’s records link no child here to them.'
        : 'They may not have an account for any child here.';
  }
}
