import type { LogEntry } from '../log-rules.ts';
import type { Names } from '../named.ts';
import { subjectOf, type Telling } from './telling.ts';

const deeds: Readonly<Record<string, string>> = {
  invite: 'inviting',
  csv: 'inviting by a file',
  change_role: 'changing roles',
  remove_role: 'removing a product',
  revoke: 'revoking access',
  contact_revoke: 'revoking access of contacts',
  undo: 'taking back another one',
  welcome: 'welcoming families',
  contact_reset: 'sending families links for new passwords',
  contact_restore: 'giving contacts their access back',
  rollover: 'turning the school year',
};

/** "the bulk change (inviting, 40 people)" */
function plan(entry: LogEntry, names: Names): string {
  const { what, where: total } = subjectOf(entry, names);
  const kind = deeds[what ?? String(entry.details['kind'])] ?? 'many people at once';
  return total === undefined ? `(${kind})` : `(${kind}, ${total === '1' ? 'one person' : `${total} people`})`;
}
const bulk =
  (verb: string, afterwards = ''): Telling =>
  (entry, names) =>
    `${verb} bulk change ${plan(entry, names)}${afterwards}`;

/** What is told of bulk changes. */
export const planTellings: Readonly<Record<string, Telling>> = {
  'plan.made': bulk('started a'),
  'plan.drafted': bulk('uploaded a file for a'),
  'plan.discarded': bulk('threw away the'),
  'plan.approved': bulk('let the', ' be carried out'),
  'plan.stopped': bulk('stopped the'),
  'plan.resumed': bulk('let the', ' go on'),
  'plan.retried': bulk('tried again what had failed of the'),
  'plan.lapsed': bulk('found the', ' approved too long ago to begin'),
  'plan.proposed': bulk('drafted a', ' for people to look at'),
  'plan.replaced': bulk('put a newer draft in the place of the'),
  'plan.let_go': bulk('let the', ' be carried out by itself, as the trust’s settings say'),
  'plan.set_back': bulk('found that the', ' may not run by itself any more, and left it to people'),
  'plan.rows_left_out': bulk('left people out of the'),
  'plan.rows_taken_in': bulk('took people back into the'),
  'plan.undone': bulk('took all back that was done by the'),
  'plan.done': bulk('finished the'),
};
