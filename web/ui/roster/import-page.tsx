import { Link } from '@remix-run/react';
import type { HeldImport, ImportReport, MySite } from '../../answers.ts';
import { instantOf } from '../when.ts';
import { HeldNote } from './held-note.tsx';
import { HeldShown } from './held-shown.tsx';
import { ImportState } from './import-state.tsx';
import { importLine } from './import-text.ts';
import { LossesTable } from './losses-table.tsx';
import { RejectedLines } from './rejected-lines.tsx';
import { TallyTable } from './tally-table.tsx';
import { UploadForm } from './upload-form.tsx';
import { useMayImport } from './use-may-import.ts';

interface Props {
  readonly site: MySite;
  readonly report: ImportReport;
  /** What whoever decides about one that was put aside has to know. */
  readonly held: HeldImport | null;
}

/** One import: what it did, or why it did nothing, and the lines that were not taken. */
export function ImportPage({ site, report, held }: Props) {
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
        <ImportState state={state} /> {state === 'held' ? heldLine(held) : importLine(report)}
      </output>
      {state === 'held' && held?.state !== 'applied' && <HeldNote held={report} causes={report.causes} />}
      {held && <HeldShown site={site.id} held={held} />}
      {state === 'done' && <TallyTable counts={counts} />}
      {counts.losses && !held && <LossesTable losses={counts.losses} />}
      {state === 'done' && <RejectedLines report={report} />}
      {state !== 'done' && mayImport && held?.state !== 'applied' && (
        <section className="card upload-card" aria-labelledby="again">
          <h2 id="again">{state === 'held' ? 'Import another one' : 'Try again'}</h2>
          <UploadForm site={site.id} refusal={null} />
        </section>
      )}
    </div>
  );
}

const heldLine = (held: HeldImport | null) =>
  held?.state === 'applied' ? 'Approved by an administrator.' : 'Nothing was changed.';
