import { readEmail } from '../../trust/email.ts';
import type { FileFacts, NamedPerson } from './file-facts.ts';
import type { FileRow } from './read-rows.ts';
import type { RowFault } from './rules.ts';

/** Whom a file's rows name, looked up quickly. */
export function personFinder({ people }: Pick<FileFacts, 'people'>) {
  const byEmail = Map.groupBy(people, ({ email }) => email ?? '');
  const byStaffId = Map.groupBy(people, ({ staffId }) => staffId);

  /**
   * The one person whom a row names by e-mail, by staff id, or by both: then they have to agree. Nobody is guessed: an
   * address that several share names none of them.
   */
  return ({ email: typed, staffId }: Pick<FileRow, 'email' | 'staffId'>): NamedPerson | RowFault => {
    if (typed === '' && staffId === '') return 'person_unnamed';
    const { email } = readEmail(typed);
    if (typed !== '' && email === null) return 'email_unreadable';
    if (staffId === '') return theOne(byEmail.get(email ?? ''), 'email_unknown', 'email_shared');
    const person = theOne(byStaffId.get(staffId), 'staff_id_unknown', 'staff_id_shared');
    const agree = typeof person === 'string' || email === null || person.email === email;
    return agree ? person : 'names_disagree';
  };
}

/** Whoever has left stands in nobody's way. */
function theOne(
  found: readonly NamedPerson[] = [],
  none: RowFault,
  several: RowFault,
): NamedPerson | RowFault {
  const here = found.filter((person) => person.here);
  const [one, another] = here.length > 0 ? here : found;
  if (one === undefined) return none;
  return another === undefined ? one : several;
}
