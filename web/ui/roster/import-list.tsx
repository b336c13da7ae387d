import { Link } from '@remix-run/react';
import type { ImportRow } from '../../answers.ts';
import { ago, instantOf } from '../when.ts';
import { ImportState } from './import-state.tsx';
import { importLine, linesText } from './import-text.ts';

/** The last imports, the newest first. */
export function ImportList({ imports, now }: { imports: readonly ImportRow[]; now: string }) {
  return (
    <div className="card">
      <table className="plain stacked">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Result</th>
            <th scope="col">What it did</th>
            <th scope="col">File</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={row.id} prefetch="intent">
                  {instantOf(row.startedAt)}
                </Link>
                <span className="sub">
                  {ago(row.startedAt, now)}, by {row.by}
                </span>
              </th>
              <td>
                <ImportState state={row.state} />
              </td>
              <td>
                {importLine(row)}
                {linesText(row) && <span className="sub">{linesText(row)}</span>}
              </td>
              <td className="muted file-name">{row.fileName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
