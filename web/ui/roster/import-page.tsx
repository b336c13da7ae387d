import { Link } from '@remix-run/react';
import type { ImportReport, MySite } from '../../answers.ts';
import { instantOf } from '../when.ts';
import { HeldNote } from './held-note.tsx';
import { ImportState } from './import-state.tsx';
import { importLine } from './import-text.ts';
import { LossesTable } from './losses-table.tsx';
import { RejectedLines } from './rejected-lines.tsx';
import { TallyTable } from './tally-table.tsx';
import { UploadForm } from './upload-form.tsx';
import { useMayImport } from './use-may-import.ts';

/** One import: what it did, or why it did nothing, and the lines that were not taken. */
export function ImportPage({ site, report }: { site: MySite; report: ImportReport }) {
  const { state, fileName, startedAt, by, counts } = report;
  const mayImport = useMayImport(site) !== null;
  return (
    <div className="page narrow roster">
      <div className="page-head">
        <div>
          <h1>Roster import</h1>
          <p>
            {fileName}, by {by} on {instantOf(startedAt)}
          </p>
        </div>
        <Link className="button" to={`/sites/${site.id}/roster`}>
          All imports
        </Link>
      </div>
      <output className="import-result">
        <ImportState state={state} /> {state === 'held' ? 'Nothing was changed.' : importLine(report)}
      </output>
      {state === 'held' && <HeldNote held={report} mayImport={mayImport} />}
      {state === 'done' && <TallyTable counts={counts} />}
      {counts.losses && <LossesTable losses={counts.losses} />}
      {state === 'done' && <RejectedLines report={report} />}
      {state !== 'done' && mayImport && (
        <section className="card upload-card" aria-labelledby="again">
          <h2 id="again">Try again</h2>
          <UploadForm site={site.id} refusal={null} held={state === 'held'} />
        </section>
      )}
    </div>
  );
}
