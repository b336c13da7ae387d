import type { ImportReport } from '../../answers.ts';
import { number } from '../counted.ts';
import { linesText } from './import-text.ts';

/** The lines that were not taken, or not wholly, and why. */
export function RejectedLines({ report }: { report: ImportReport }) {
  const { rejections } = report;
  const said = linesText(report);
  if (said === null) return <p className="muted">Every line was taken.</p>;
  return (
    <section aria-labelledby="rejected">
      <h2 id="rejected">{said}</h2>
      <div className="card">
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Record</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rejections.map(({ file, line, externalId, reason, isWarning }) => (
              <tr key={`${file} ${line} ${reason}`}>
                <th scope="row">
                  {file}, line {number(line)}
                </th>
                <td className="muted file-name">{externalId}</td>
                <td>
                  {reason}
                  {isWarning && <span className="sub">The rest of the line was taken.</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejections.length < report.rejectedCount + report.warningCount && (
        <p className="muted">The first {number(rejections.length)} are shown.</p>
      )}
    </section>
  );
}
