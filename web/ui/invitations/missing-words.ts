import type { Finding } from '../../answers.ts';
import { dayOf, instantOf } from '../when.ts';

/** Why somebody may be missing: what is so, and what to do next. */
export interface MissingWords {
  readonly text: string;
  readonly next: string;
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A finding as an office manager would say it. */
export function missingWords(finding: Finding): MissingWords {
  switch (finding.kind) {
    case 'no_import':
      return {
        text: 'No roster has been imported yet.',
        next: 'Import it under Roster; staff appear here then.',
      };
    case 'no_staff_data':
      return {
        text: `${finding.source} sends us students, and no staff.`,
        next: 'The data sharing of staff is probably not approved there yet. Ask whoever looks after the MIS.',
      };
    case 'here':
      return { text: `${finding.name} is in the list.`, next: 'Look under All Staff, not under one status.' };
    case 'switched_off':
      return {
        text: `${finding.name} is in the list, and switched off in the MIS.`,
        next: 'Nothing can be given to them. If that is wrong, correct it in the MIS.',
      };
    case 'no_email':
      return {
        text: `${finding.name} is in the list, without a work e-mail.`,
        next: 'Look for them by name. Add the address in the MIS; it comes with the next roster import.',
      };
    case 'left':
      return left(finding);
    case 'elsewhere':
      return {
        text: `Somebody of that name is at another school of the trust: ${list.format(finding.schools)}.`,
        next: 'If they work here too, add them to this school in the MIS, or ask your trust to invite them.',
      };
    case 'rejected':
      return {
        text: finding.isWarning
          ? `The last import took line ${finding.line} of ${finding.file} only in part: ${finding.reason}.`
          : `The last import did not take line ${finding.line} of ${finding.file}: ${finding.reason}.`,
        next: 'Correct it in the MIS; it comes with the next roster import.',
      };
    case 'not_staff':
      return {
        text: 'This address belongs to somebody who is not staff.',
        next: 'If they have begun to work here, mark them as staff in the MIS.',
      };
    case 'held':
      return {
        text: `The import of ${instantOf(finding.at)} is on hold${finding.reason ? `: ${finding.reason}` : ''}.`,
        next: 'What it brings is not here yet. Look at it under Roster.',
      };
    case 'unknown':
      return {
        text: `Nobody like that is in the roster of ${instantOf(finding.importedAt)}.`,
        next: 'If they were added to the MIS since, they come with the next import. Otherwise check the spelling, and that they are marked as staff there.',
      };
  }
}

function left({ name, goneAt, lastDay, fileName }: Extract<Finding, { kind: 'left' }>): MissingWords {
  const source = fileName ? ` (${fileName})` : '';
  const day = lastDay ? ` Their last day was ${dayOf(lastDay)}.` : '';
  return {
    text: `${name} left, as the roster import of ${dayOf(goneAt)} says${source}.${day}`,
    next: 'If they are still here, put them back in the MIS; they come back with the next import.',
  };
}
