import { Link } from '@remix-run/react';
import type { LogPage, LogRow, MySite } from '../../answers.ts';
import type { AuditQuery } from '../../audit-query.ts';
import { useOpened } from '../use-opened.ts';
import { auditFields } from './audit-fields.ts';
import { byDay } from './by-day.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { LogEntryLine } from './log-entry-line.tsx';
import { LogExport } from './log-export.tsx';
import { LogFilters } from './log-filters.tsx';
import { NoEntries } from './no-entries.tsx';

interface Props {
  readonly site: MySite;
  readonly page: LogPage;
  readonly filter: AuditQuery;
  readonly isFirst: boolean;
}

/** Audit log: who did what, on whom, when; and what was refused. */
export function AuditPage({ site, page: { rows, next, who }, filter, isFirst }: Props) {
  const { heading, open, openFrom, close } = useOpened<LogRow>();
  const fields = auditFields(filter);
  const address = (more: readonly [string, string][]) => `?${new URLSearchParams([...fields, ...more])}`;
  return (
    <div className="page audit">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Audit log
          </h1>
          <p>
            {site.kind === 'trust'
              ? `Everything that was done, or refused, at ${site.name} and its schools.`
              : `Everything that was done, or refused, about ${site.name}.`}{' '}
            Nobody can change it.
          </p>
        </div>
        <LogExport site={site.id} fields={fields} />
      </div>
      <LogFilters key={JSON.stringify(fields)} site={site} filter={filter} who={who} />
      {rows.length === 0 && <NoEntries filtered={fields.length > 0 || !isFirst} />}
      {byDay(rows).map(({ day, rows: own }) => (
        <section key={day} className="log-day" aria-label={day}>
          <h2>{day}</h2>
          <ul className="card">
            {own.map((row) => (
              <LogEntryLine key={row.id} row={row} onOpen={(button) => openFrom(button, row)} />
            ))}
          </ul>
        </section>
      ))}
      <nav className="log-pages" aria-label="Pages of the log">
        {!isFirst && (
          <Link className="button" to={address([])}>
            Newest entries
          </Link>
        )}
        {next && (
          <Link className="button" to={address([['after', next]])}>
            Older entries
          </Link>
        )}
      </nav>
      {open && <EntryDialog row={open} site={site.id} onClose={close} />}
    </div>
  );
}
