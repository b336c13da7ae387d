import { Link } from '@remix-run/react';
import { contactOutcomes, studentOutcomes } from '#server/rollover/rules.ts';
import type { RolloverContacts, RolloverPage, RolloverStudents } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import { PagesBeforeAfter } from '../pages-before-after.tsx';
import { SearchAsTyped } from '../search-as-typed.tsx';
import { ContactTable } from './contact-table.tsx';
import { contactWords, studentWords } from './rollover-words.ts';
import { rowsHref, type RowsAsked } from './rows-asked.ts';
import { StudentTable } from './student-table.tsx';

interface Props {
  readonly rollover: RolloverPage;
  readonly students: RolloverStudents | null;
  readonly contacts: RolloverContacts | null;
  readonly asked: RowsAsked;
}

const size = 50;
const sum = (counts: Readonly<Partial<Record<string, number>>>) =>
  Object.values(counts).reduce((total: number, count) => total + (count ?? 0), 0);

/** What becomes of every student and contact, by outcome, to be searched. */
export function PeopleSection({ rollover, students, contacts, asked }: Props) {
  const { list, student, contact, q, page } = asked;
  const total = students?.total ?? contacts?.total ?? 0;
  const at = (other: number) => rowsHref({ ...asked, page: other });
  return (
    <section aria-labelledby="people">
      <h2 id="people">What becomes of whom</h2>
      <nav className="tabs" aria-label="Students or contacts">
        <Tab to="?" label="Students" count={sum(rollover.students)} current={list === 'students'} />
        <Tab
          to="?list=contacts"
          label="Contacts"
          count={sum(rollover.contacts)}
          current={list === 'contacts'}
        />
      </nav>
      <nav className="draft-filter" aria-label="Outcome">
        <Pill
          to={rowsHref({ list, q })}
          label="All"
          current={(list === 'students' ? student : contact) === null}
        />
        {list === 'students'
          ? studentOutcomes.map((outcome) => (
              <Pill
                key={outcome}
                to={rowsHref({ list, q, student: outcome })}
                label={studentWords[outcome].label}
                count={rollover.students[outcome] ?? 0}
                current={student === outcome}
              />
            ))
          : contactOutcomes.map((outcome) => (
              <Pill
                key={outcome}
                to={rowsHref({ list, q, contact: outcome })}
                label={contactWords[outcome].label}
                count={rollover.contacts[outcome] ?? 0}
                current={contact === outcome}
              />
            ))}
      </nav>
      <div className="card">
        <div className="toolbar">
          <SearchAsTyped
            q={q}
            label={`Search ${list} by name`}
            kept={{ list: list === 'contacts' ? list : null, student, contact }}
          />
        </div>
        {total === 0 && <p className="muted rollover-none">Nobody here{q && ' has this in their name'}.</p>}
        {students && students.total > 0 && <StudentTable rows={students.rows} />}
        {contacts && contacts.total > 0 && <ContactTable rows={contacts.rows} />}
        <div className="foot">
          <p className="muted">{counted(total, 'person', 'people')}</p>
          <PagesBeforeAfter
            previous={page > 1 ? at(page - 1) : null}
            next={page * size < total ? at(page + 1) : null}
          />
        </div>
      </div>
    </section>
  );
}

interface LinkProps {
  readonly to: string;
  readonly label: string;
  readonly count?: number;
  readonly current: boolean;
}

const Tab = ({ to, label, count = 0, current }: LinkProps) => (
  <Link className="tab" to={to} preventScrollReset aria-current={current ? 'page' : undefined}>
    {label} <span className="tab-count">{number(count)}</span>
  </Link>
);

const Pill = ({ to, label, count, current }: LinkProps) => (
  <Link to={to} preventScrollReset aria-current={current ? 'true' : undefined}>
    {label} {count !== undefined && <b>{number(count)}</b>}
  </Link>
);
