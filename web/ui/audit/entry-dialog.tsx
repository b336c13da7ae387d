import { Link } from '@remix-run/react';
import type { LogRow } from '../../answers.ts';
import { Dialog } from '../dialog.tsx';
import { wholeInstantOf } from '../when.ts';
import { actingWords } from './log-words.ts';

interface Props {
  readonly row: LogRow;
  readonly site: string;
  readonly onClose: () => void;
}

/** The particulars of one entry: when exactly, in which role, what stood there before and after. */
export function EntryDialog({ row, site, onClose }: Props) {
  const { id, at, actor, actingAs, subject, school, requestId, action, code, why, sealed, changes } = row;
  const facts: (readonly [string, string | null])[] = [
    ['Who', actor],
    ['Acting as', actingAs && actingWords(actingAs)],
    ['About', subject === actor ? null : subject],
    ['Why', why],
    ['School', school],
    ['When', wholeInstantOf(at)],
    ['In UTC', at],
    ['Refused because', code],
    ['Entry', `${id}, ${action}`],
    ['Request', requestId],
    ['Sealed', sealed ? 'Yes: it stands in the chain' : 'Not yet: it will be within a few minutes'],
  ];
  return (
    <Dialog title={row.sentence} onClose={onClose} size={620}>
      {changes.length > 0 && (
        <table className="plain log-changes">
          <caption className="unseen">What was changed</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, before, after }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{before ?? '—'}</td>
                <td>{after ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className="log-facts">
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="log-links">
        {row.subjectPage && <Link to={`/sites/${site}/${row.subjectPage}`}>Open {subject}</Link>}
        {row.actorPage && row.actorPage !== row.subjectPage && (
          <Link to={`/sites/${site}/${row.actorPage}`}>Open {actor}</Link>
        )}
      </p>
    </Dialog>
  );
}
