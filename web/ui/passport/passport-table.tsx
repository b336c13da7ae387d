import { Fragment, type ReactNode } from 'react';
import { TableScroll } from '../table-scroll.tsx';

interface Props {
  readonly title: string;
  readonly head: readonly string[];
  /** The cells of each row; the first names the row. */
  readonly rows: readonly (readonly ReactNode[])[];
  /** What is said when there is nothing; null leaves the whole part out. */
  readonly none?: string | null;
  /** What is said on paper, where only the first ten rows are printed. */
  readonly onPaper?: string;
}

/** One part of a passport: a heading and what there is, row by row. */
export function PassportTable({ title, head, rows, none = null, onPaper }: Props) {
  if (rows.length === 0 && none === null) return null;
  return (
    <div className="passport-part" data-short={onPaper && rows.length > 10 ? true : undefined}>
      <h2>{title}</h2>
      {onPaper && rows.length > 10 && <p className="passport-paper">{onPaper}</p>}
      {rows.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <TableScroll label={title}>
          <table className="plain stacked">
            <thead>
              <tr>
                {head.map((each) => (
                  <th key={each} scope="col">
                    {each}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...cells], row) => (
                // Rows have no names of their own, and never move.
                <tr key={`${title} ${row}`}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, column) => (
                    <Fragment key={head[column + 1]}>
                      <td>{cell}</td>
                    </Fragment>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </div>
  );
}
