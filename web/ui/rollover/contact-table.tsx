import type { RolloverContacts } from '../../answers.ts';
import { yearText } from '../contacts/year-text.ts';
import { contactWords, studentWords, warningWords } from './rollover-words.ts';

/** Contacts, with their children at the school, what becomes of each, and what to look at twice. */
export function ContactTable({ rows }: { rows: RolloverContacts['rows'] }) {
  return (
    <table className="plain stacked">
      <thead>
        <tr>
          <th scope="col">Contact</th>
          <th scope="col">Children here</th>
          <th scope="col">What becomes of them</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ contactId, name, outcome, children, warnings }) => (
          <tr key={contactId}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>
              <ul className="rollover-children">
                {children.map((child, place) => (
                  <li key={`${place} ${child.name}`}>
                    <bdi>{child.name}</bdi>
                    {child.year && `, ${yearText(child.year)}`}:{' '}
                    {studentWords[child.outcome].label.toLowerCase()}
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <span className="status" data-tone={contactWords[outcome].tone}>
                {contactWords[outcome].label}
              </span>
              {warnings.map((warning) => (
                <span key={warning} className="sub" data-tone="late">
                  {warningWords[warning]}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
