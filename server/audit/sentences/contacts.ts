import { subjectOf, who, type Telling } from './telling.ts';

const reasons: Readonly<Record<string, string>> = {
  no_student: ', who has no student there any more',
  replaced: ', whose newer record is to take the account over',
  wrong_contact: ', who is not a contact that may have an account',
  portal_flag_removed: ', who has lost the portal flag',
  children_ended: ', whose access to each child here the office had ended',
  withdrawn: ', who had not answered the welcome',
};

/** What is told of contacts: what they were given, and what was taken away. */
export const contactTellings: Readonly<Record<string, Telling>> = {
  'contact.revoked': (entry, names) =>
    `revoked the family access of ${who(subjectOf(entry, names))}${reasons[String(entry.details['reason'])] ?? ''}`,
  'contact.restored': (entry, names) => `gave ${who(subjectOf(entry, names))} their family access back`,
  'contact.child_access_changed': (entry, names) => {
    const contact = who(subjectOf(entry, names));
    const access = entry.after?.['access'];
    if ('from' in entry.details && access === false)
      return `kept ${contact} from one child, as an older record of theirs is`;
    if ('fromStudent' in entry.details && access === false)
      return `kept ${contact} from one child, as from an older record of that child`;
    if (access === false) return `took ${contact}’s access to one child away`;
    if (access === true) return `gave ${contact} access to one child`;
    return `left it to the roster whether ${contact} has access to one child`;
  },
};
