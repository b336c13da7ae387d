import { Link } from '@remix-run/react';
import type { NightlyImport } from '../../../answers.ts';
import { instantOf } from '../../when.ts';
import { outcomeWords } from './nightly-words.ts';

interface Props {
  readonly site: string;
  /** The source, where there are several. */
  readonly name: string | null;
  readonly last: NonNullable<NightlyImport['sources'][number]['last']>;
}

/** What came of a roster the last time that it was fetched; where none came, why, and what to do. */
export function LastRoster({ site, name, last: { at, outcome, why, advice, importId } }: Props) {
  const { label, tone, text } = outcomeWords[outcome];
  return (
    <div className="nightly-came">
      <span className="status" data-tone={tone}>
        {label}
      </span>
      <div>
        <p className="muted">
          {name === null ? 'Last fetched' : `${name}, last fetched`} on {instantOf(at)}
        </p>
        {why !== null && (
          <p>
            <b>{why}</b> {advice}
          </p>
        )}
        <p>{text}</p>
        {importId !== null && outcome !== 'failed' && (
          <p>
            <Link to={`/sites/${site}/roster/${importId}`}>
              {outcome === 'held' ? 'Look at who would leave, and decide' : 'See what it did'}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}
