import { Link } from '@remix-run/react';
import type { DraftRows } from '../../answers.ts';
import { number } from '../counted.ts';
import { draftGroups, draftLink, type DraftShown } from './draft-shown.ts';
import { verdictWords } from './fault-words.ts';

interface Props {
  readonly draft: DraftRows;
  readonly shown: DraftShown;
  readonly every: number;
}

const size = 100;

/** Every row of the file and what it comes to, a hundred at a time. */
export function DraftTable({ draft: { rows, counts, total }, shown, every }: Props) {
  const pages = Math.max(Math.ceil(total / size), 1);
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">Every row</h2>
      <nav className="draft-filter" aria-label="Rows shown">
        <Filter to={{ show: null, page: 1 }} shown={shown} label="All" count={every} />
        {draftGroups.map(({ group, term }) => (
          <Filter
            key={group}
            to={{ show: group, page: 1 }}
            shown={shown}
            label={term}
            count={counts[group]}
          />
        ))}
      </nav>
      {rows.length === 0 ? (
        <p className="muted">There are no such rows.</p>
      ) : (
        <div className="card">
          <table className="plain stacked">
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Person</th>
                <th scope="col">What</th>
                <th scope="col">What it comes to</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.line} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages > 1 && (
        <nav className="draft-pages" aria-label="Pages">
          {shown.page > 1 && <Link to={draftLink({ ...shown, page: shown.page - 1 })}>Previous</Link>}
          <span>
            Page {number(shown.page)} of {number(pages)}
          </span>
          {shown.page < pages && <Link to={draftLink({ ...shown, page: shown.page + 1 })}>Next</Link>}
        </nav>
      )}
    </section>
  );
}

function Row({ row }: { row: DraftRows['rows'][number] }) {
  const { line, name, email, product, role, place, verdict, detail } = row;
  const good = verdict === 'invite' || verdict === 'at_once';
  const already = verdict === 'role_held' || verdict === 'already_invited';
  return (
    <tr>
      <td className="count muted">
        <span className="draft-line">Line </span>
        {number(line)}
      </td>
      <th scope="row">
        <bdi>{name || 'Nobody named'}</bdi>
        {email && <span className="sub file-name">{email}</span>}
      </th>
      <td>
        {[product, role].filter(Boolean).join(', as ') || 'Nothing'}
        {place && <span className="sub">at {place}</span>}
      </td>
      <td className={good ? undefined : already ? 'muted' : 'draft-fault'}>
        {verdictWords(verdict, detail)}
      </td>
    </tr>
  );
}

interface FilterProps {
  readonly to: DraftShown;
  readonly shown: DraftShown;
  readonly label: string;
  readonly count: number;
}

function Filter({ to, shown, label, count }: FilterProps) {
  return (
    <Link to={draftLink(to)} aria-current={shown.show === to.show ? 'true' : undefined} preventScrollReset>
      {label} <b>{number(count)}</b>
    </Link>
  );
}
