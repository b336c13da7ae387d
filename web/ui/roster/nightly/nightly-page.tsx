import { Link } from '@remix-run/react';
import type { MySite, NightlyImport } from '../../../answers.ts';
import { useRefreshed } from '../../jobs/use-refreshed.ts';
import { LastRoster } from './last-roster.tsx';
import { NightlyForm } from './nightly-form.tsx';
import { whenItComes } from './nightly-words.ts';
import { TryNow } from './try-now.tsx';

interface Props {
  readonly site: MySite;
  readonly nightly: NightlyImport;
}

/** The nightly import: when and from where the roster comes, what came of it last, and a way to try it. */
export function NightlyPage({ site, nightly }: Props) {
  const { sources, isRunning, isPaused } = nightly;
  useRefreshed(isRunning);
  const placed = sources.filter(({ kind }) => kind !== null);
  return (
    <div className="page narrow roster">
      <div className="page-head">
        <div>
          <h1>Nightly import</h1>
          <p>
            The roster of {site.trustName} is fetched by night from where your MIS puts it, and imported as if
            you had uploaded it.
          </p>
        </div>
        <Link className="button" to={`/sites/${site.id}/roster`}>
          All imports
        </Link>
      </div>
      {sources.length === 0 ? (
        <div className="card empty">
          <h2>No roster yet</h2>
          <p>Import the first one by hand, under Roster. From then on it can come by itself.</p>
        </div>
      ) : (
        <>
          <section className="card nightly-last" aria-labelledby="last">
            <h2 id="last">As it stands</h2>
            <p>{whenItComes(nightly)}</p>
            <output aria-live="polite">
              {isRunning ? (
                <p className="nightly-came">
                  <span className="status" data-tone="wait">
                    Running
                  </span>
                  The roster is being fetched …
                </p>
              ) : (
                sources.map(
                  (source) =>
                    source.last && (
                      <LastRoster
                        key={source.sourceId}
                        site={site.id}
                        name={sources.length > 1 ? source.name : null}
                        last={source.last}
                      />
                    ),
                )
              )}
            </output>
            {placed.length > 0 && !isPaused && <TryNow isRunning={isRunning} />}
          </section>
          <NightlyForm nightly={nightly} />
        </>
      )}
    </div>
  );
}
