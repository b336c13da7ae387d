import { Link } from '@remix-run/react';
import type { ImportRow, MySite } from '../../answers.ts';
import { counted } from '../counted.ts';
import { instantOf } from '../when.ts';
import { HeldNote } from './held-note.tsx';
import { ImportList } from './import-list.tsx';
import { UploadForm } from './upload-form.tsx';
import { useMayImport } from './use-may-import.ts';

interface Props {
  readonly site: MySite;
  readonly imports: readonly ImportRow[];
  /** Who is missing from the newest roster for the first time. */
  readonly missing: { readonly people: number; readonly since: string | null };
  readonly now: string;
  readonly refusal: string | null;
}

/** The roster: where people come from, when it came last, and a way to bring a new one. */
export function RosterPage({ site, imports, missing, now, refusal }: Props) {
  const mayImport = useMayImport(site) !== null;
  const [latest] = imports;
  const held = latest?.state === 'held' ? latest : null;
  return (
    <div className="page narrow roster">
      <div className="page-head">
        <div>
          <h1>Roster</h1>
          <p>
            Staff, students and contacts, as the MIS of {site.trustName} knows them. A roster is the whole
            trust’s, and people are never entered here by hand.
          </p>
        </div>
        {mayImport && (
          <Link className="button" to={`/sites/${site.id}/roster/nightly`}>
            Nightly import
          </Link>
        )}
      </div>
      {held && <HeldNote held={held} to={held.id} />}
      {missing.since !== null && (
        <p className="note">
          {counted(missing.people, 'person is', 'people are')} missing from the roster since{' '}
          {instantOf(missing.since)}. Nothing was taken from them: they count as left if the next complete
          roster misses them, too.
        </p>
      )}
      {mayImport ? (
        <section className="card upload-card" aria-labelledby="upload">
          <h2 id="upload">Import a roster</h2>
          <UploadForm site={site.id} refusal={refusal} />
        </section>
      ) : (
        <p className="note">
          An administrator of {site.trustName} imports the roster. If somebody is missing, correct the MIS
          first; they come with the next import.
        </p>
      )}
      <section aria-labelledby="imports">
        <h2 id="imports">Last imports</h2>
        {imports.length === 0 ? (
          <div className="card empty">
            <h3>No roster yet</h3>
            <p>
              {mayImport
                ? 'Export a OneRoster package from the MIS and import it above. Then staff appear under User Invitations.'
                : 'As soon as one is imported, staff appear under User Invitations.'}
            </p>
          </div>
        ) : (
          <ImportList imports={imports} now={now} />
        )}
      </section>
    </div>
  );
}
