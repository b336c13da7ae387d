import { useId } from 'react';
import type { DriftOverview, MySite } from '../../../answers.ts';
import { Fact } from '../../fact.tsx';
import { Refused } from '../../refused.tsx';
import { SendButton } from '../../send-button.tsx';
import { instantOf } from '../../when.ts';
import { reportText } from './difference-words.ts';

interface Props {
  readonly site: MySite;
  readonly overview: DriftOverview;
  readonly refusal: string | null;
  readonly onAddress: (button: HTMLElement) => void;
}

/** How a product's reports come in, which was the last that could be used, and why a newer one could not. */
export function ReportCard({ site, overview, refusal, onAddress }: Props) {
  const id = useId();
  const { product, good, failed, reportUrl, isConnected } = overview;
  const here = `/sites/${site.id}/products/${product.id}/differences`;
  // Only a report that could be read has rows: it was too short beside the last one.
  const isShort = failed !== null && failed.rows > 0;
  return (
    <div className="card">
      <dl className="connection-facts">
        <Fact term="Last report">
          {good === null ? <span className="muted">None yet</span> : reportText(good)}
        </Fact>
        <Fact term="Asked every night">
          {reportUrl === null ? (
            <span className="muted">Not asked: there is no address for it</span>
          ) : (
            <code>{reportUrl}</code>
          )}
          {reportUrl !== null && !isConnected && (
            <p className="sub">It is not connected, and could not tell who asks.</p>
          )}
        </Fact>
      </dl>
      {failed !== null && (
        <div className="drift-failed" role="note">
          <p>
            <b>The report of {instantOf(failed.at)} could not be used.</b> Nothing is concluded from it
            {good === null ? '.' : '; below stands what the last good one said.'}
          </p>
          <ul>
            {failed.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <form className="upload drift-upload" method="post" action={here} encType="multipart/form-data">
        <Refused>{refusal}</Refused>
        <div className="upload-file">
          <label htmlFor={id}>Upload a report of {product.name}</label>
          <p className="muted" id={`${id}-hint`}>
            A CSV file with a row for each person: Subject or E-mail, and Name, Role, School as far as it has
            them. At most 100,000 rows and 20 MB. Nothing is changed by it.
          </p>
          <input
            id={id}
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,.json,text/csv,text/plain,application/json"
            aria-describedby={`${id}-hint`}
            required
          />
          {isShort && <Complete />}
        </div>
        <SendButton busy="Comparing …">Compare</SendButton>
      </form>
      <div className="connection-foot">
        {reportUrl !== null && (
          <form method="post" action={`${here}/ask`}>
            {isShort && failed.way !== 'upload' && <Complete />}
            <SendButton busy="Asking …">Ask {product.name} now</SendButton>
          </form>
        )}
        <button type="button" className="button" onClick={({ currentTarget }) => onAddress(currentTarget)}>
          {reportUrl === null ? 'Set report address' : 'Change report address'}
        </button>
      </div>
    </div>
  );
}

const Complete = () => (
  <label className="drift-complete">
    <input type="checkbox" name="complete" value="yes" />
    It is complete, however short it is
  </label>
);
