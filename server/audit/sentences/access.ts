import {
  at,
  byInvitee,
  counted,
  lastDayIn,
  lengthOf,
  subjectOf,
  what,
  who,
  type Telling,
} from './telling.ts';

const role = 'a role';

/** Why a role came to its end, when nobody took it away. */
const ended: Readonly<Record<string, string>> = {
  role_changed: 'because another role took its place',
  access_revoked: 'with all other access',
  left_school: 'because they have left',
  no_student: 'because they have no student at the school any more',
  replaced: 'because a newer account took its place',
  portal_flag_removed: 'because the school’s records no longer allow it',
  wrong_contact: 'because the account was on the wrong person',
  blocked: 'because the school blocked it',
};

/** What is told of access being given and ended. */
export const accessTellings: Readonly<Record<string, Telling>> = {
  'grant.given': (entry, names) => {
    const grant = subjectOf(entry, names);
    const instead = entry.details['instead'] === undefined ? '' : ', in place of their earlier role';
    if (byInvitee(entry)) return `was given ${what(grant, role)}${at(grant) && ','}${at(grant)}`;
    return `gave ${who(grant)} ${what(grant, role)}${at(grant) && ','}${at(grant)}${instead}`;
  },
  'grant.ended': (entry, names) => {
    const grant = subjectOf(entry, names);
    const reason = String(entry.details['reason']);
    if (reason === 'end_date')
      return `wrote down that the last day of ${who(grant)} with ${what(grant, role)}${at(grant)} is over`;
    const why = ended[reason];
    return `removed ${what(grant, role)}, from ${who(grant)}${at(grant)}${why === undefined ? '' : `, ${why}`}`;
  },
  'grant.end_changed': (entry, names) => {
    const grant = subjectOf(entry, names);
    const until = entry.after ?? {};
    return `changed the last day of ${who(grant)} with ${what(grant, role)}${at(grant)}, to ${lastDayIn(until['endsAt'])}`;
  },
  'access.revoked': (entry, names) => {
    const { grants, invitations, reason } = entry.details;
    const roles = counted(lengthOf(grants), 'role', 'roles');
    const open = lengthOf(invitations);
    const also = open === 0 ? '' : ` and ${counted(open, 'open invitation', 'open invitations')}`;
    const why = reason === 'left_school' ? ', who has left' : '';
    return `revoked the access of ${who(subjectOf(entry, names))}${why}: ${roles}${also}`;
  },
  'access.kept': (entry, names) => {
    const { grants, until } = entry.details;
    const end = typeof until === 'string' ? ` until ${lastDayIn(until)}` : '';
    return `let ${who(subjectOf(entry, names))}, who has left, keep ${counted(lengthOf(grants), 'role', 'roles')}${end}`;
  },
  'request.made': (entry, names) => {
    const request = subjectOf(entry, names);
    return `asked for ${what(request, 'a product')}${at(request)}`;
  },
  'request.withdrawn': (entry, names) => {
    const request = subjectOf(entry, names);
    return `withdrew their request for ${what(request, 'a product')}${at(request)}`;
  },
  'request.approved': (entry, names) => {
    const request = subjectOf(entry, names);
    return `approved the request of ${who(request)} for ${what(request, 'a product')}${at(request)}`;
  },
  'request.refused': (entry, names) => {
    const request = subjectOf(entry, names);
    return `answered the request of ${who(request)} for ${what(request, 'a product')}${at(request)} with no`;
  },
};
