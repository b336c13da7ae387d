import type { LogEntry } from '../log-rules.ts';
import type { Names } from '../named.ts';
import { subjectOf, titled, what, who, type Telling } from './telling.ts';

const of =
  (words: (name: string, role: string) => string): Telling =>
  (entry, names) =>
    words(who(subjectOf(entry, names)), role(entry, names));

/** " as Account Admin", as far as the entry tells. */
function role({ after, details }: LogEntry, names: Names): string {
  const own = names.of('administrator_role', after?.['roleId'] ?? details['roleId']).what;
  const preset = after?.['role'] ?? details['role'];
  if (own !== undefined) return ` as ${own}`;
  return typeof preset === 'string' ? ` as ${titled(preset)}` : '';
}

const ofRole =
  (verb: string): Telling =>
  (entry, names) =>
    `${verb} the role ${what(subjectOf(entry, names), 'of administrators')}`;
const ofGroup =
  (verb: string): Telling =>
  (entry, names) =>
    `${verb} the group of schools ${what(subjectOf(entry, names), 'that is gone since')}`;

/** A large act that takes two. */
const large = (entry: LogEntry, names: Names): string => what(subjectOf(entry, names), 'a large change');
const answered =
  (verb: string): Telling =>
  (entry, names) =>
    `${verb} ${large(entry, names)}, which ${who(subjectOf(entry, names))} had asked for`;

/** Who hands over, and to whom. */
const from = (entry: LogEntry, names: Names): string => what(subjectOf(entry, names), 'somebody');
const fromTo = (entry: LogEntry, names: Names): string =>
  `from ${from(entry, names)} to ${who(subjectOf(entry, names))}`;

/** What is told of administrators, approvals and keys. */
export const administratorTellings: Readonly<Record<string, Telling>> = {
  'administrator.added': of((name, as) => `made ${name} an administrator${as}`),
  'administrator.changed': of((name) => `changed what ${name} may administer`),
  'administrator.revoked': of((name) => `revoked the administrator’s access of ${name}`),
  'administrator.invited': of((name, as) => `invited ${name} to administer${as}`),
  'administrator.reinvited': of(
    (name) => `sent the administrator’s invitation of ${name} again; the older link is dead`,
  ),
  'administrator.invitation_changed': of(
    (name, as) => `changed what ${name} is invited to administer${as}; the older link is dead`,
  ),
  'administrator.uninvited': of((name) => `took back the administrator’s invitation of ${name}`),
  'administrator_role.added': ofRole('added'),
  'administrator_role.renamed': ofRole('renamed'),
  'administrator_role.retired': ofRole('retired'),
  'administrator_role.restored': ofRole('restored'),
  'school_group.added': ofGroup('added'),
  'school_group.changed': ofGroup('changed'),
  'school_group.ended': ofGroup('ended'),
  'approval.asked': (entry, names) => `asked a second administrator to approve ${large(entry, names)}`,
  'approval.withdrawn': (entry, names) => `took back ${large(entry, names)}, which waited for approval`,
  'approval.approved': answered('approved'),
  'approval.refused': answered('did not approve'),
  'handover.asked': (entry, names) => `asked ${who(subjectOf(entry, names))} to take over as Account Owner`,
  'handover.confirmed': (entry, names) =>
    `confirmed that they take over as Account Owner from ${from(entry, names)}: it is done in seven days`,
  'handover.stopped': (entry, names) => `stopped the hand-over of the Account Owner ${fromTo(entry, names)}`,
  'handover.done': (entry, names) => `carried out the hand-over of the Account Owner ${fromTo(entry, names)}`,
  'owner.recovered': of((name) => `made ${name} an Account Owner at the command line`),
  'key.made': (entry, names) => `made the API key ${what(subjectOf(entry, names), 'that is gone since')}`,
  'key.ended': (entry, names) => `ended the API key ${what(subjectOf(entry, names), 'that is gone since')}`,
};
