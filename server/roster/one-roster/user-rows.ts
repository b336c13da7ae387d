import { readEmail } from '../../trust/email.ts';
import { kindOfRole, mailLanguage } from '../rules.ts';
import { personColumns } from '../person-columns.ts';
import { rowReader } from './read-rows.ts';
import { RowProblem, textOf } from './row-reader.ts';

/** Reads `users.csv`: people, whom they name as agents and, in OneRoster 1.1, their role and organisations. */
export const userRows = rowReader(
  ['givenName', 'familyName'],
  [...personColumns, 'agents', 'kind', 'role', 'orgs'],
  (header) => {
    const givenNameOf = textOf(header, 'givenName');
    const familyNameOf = textOf(header, 'familyName');
    const preferredGivenNameOf = textOf(header, 'preferredGivenName');
    const preferredFamilyNameOf = textOf(header, 'preferredFamilyName');
    const phoneOf = textOf(header, 'phone');
    const mobileOf = textOf(header, 'sms');
    const gradeOf = textOf(header, 'grades');
    const contactTypeOf = textOf(header, 'metadata.contactType');
    const languageOf = header.cell('metadata.language');
    const emailOf = header.cell('email');
    const enabledOf = header.cell('enabledUser');
    const agentsOf = header.cell('agentSourcedIds');
    const orgsOf = header.cell('orgSourcedIds');
    const roleOf = header.cell('role');
    return (cells, gone) => {
      const givenName = givenNameOf(cells);
      const familyName = familyNameOf(cells);
      if (givenName === '' && familyName === '' && !gone)
        throw new RowProblem('givenName', 'and familyName are empty');
      const role = roleOf(cells).trim();
      const kind = role === '' ? null : kindOfRole(role);
      if (role !== '' && kind === null)
        throw new RowProblem('role', `${JSON.stringify(role.slice(0, 40))} is not known`);
      if (header.has('role') && role === '' && !gone) throw new RowProblem('role', 'is empty');
      const typed = emailOf(cells);
      const { email, problem } = typed === '' ? { email: null, problem: null } : readEmail(typed);
      return {
        warning: problem === null ? null : `email ${problem}: it was left out`,
        values: [
          givenName,
          familyName,
          preferredGivenNameOf(cells) || null,
          preferredFamilyNameOf(cells) || null,
          email,
          phoneOf(cells) || mobileOf(cells) || null,
          /^(false|no|0)$/i.test(enabledOf(cells)) ? 'f' : 't',
          gradeOf(cells) || null,
          contactTypeOf(cells) || null,
          mailLanguage(languageOf(cells)),
          listOf('agentSourcedIds', agentsOf(cells)),
          kind,
          role === '' ? null : role,
          listOf('orgSourcedIds', orgsOf(cells)),
        ],
      };
    };
  },
);

/** Ids in one cell, separated by commas, each once. */
function listOf(column: string, cell: string): string | null {
  if (cell === '') return null;
  if (/[^\x20-\x7e]/.test(cell)) throw new RowProblem(column, 'holds a character that cannot be shown');
  if (!cell.includes(',') && !cell.includes(' ')) return cell;
  const ids = cell.split(',').map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== ''))].join(',');
}
