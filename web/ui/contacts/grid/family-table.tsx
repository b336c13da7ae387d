import { Link } from '@remix-run/react';
import type { GridFamily } from '../../../answers.ts';
import { TableScroll } from '../../table-scroll.tsx';
import { cellWords } from './cell-words.ts';

interface Props {
  readonly family: GridFamily;
  readonly siteId: string;
  readonly isSchoolNamed: boolean;
}

/** One family: its adults are the columns, its children the rows. */
export function FamilyTable({ family: { school, adults, children }, siteId, isSchoolNamed }: Props) {
  const names = children.map(({ name }) => name).join(', ');
  return (
    <section className="grid-family">
      {isSchoolNamed && <h2>{school}</h2>}
      <TableScroll label={`${names}: who sees them`}>
        <table className="plain grid-table">
          <caption className="unseen">{`${names} at ${school}: who sees them`}</caption>
          <thead>
            <tr>
              <th scope="col">Child</th>
              {adults.map(({ contactId, name, type }) => (
                <th key={contactId} scope="col">
                  <Link to={`/sites/${siteId}/contacts/${contactId}`} prefetch="intent">
                    <bdi>{name}</bdi>
                  </Link>
                  <span className="sub">{type}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {children.map(({ studentId, name, year, cells }) => (
              <tr key={studentId}>
                <th scope="row">
                  <bdi>{name}</bdi>
                  <span className="sub">{year}</span>
                </th>
                {adults.map((adult) => (
                  <td key={adult.contactId}>
                    <Cell cell={cells.find(({ contactId }) => contactId === adult.contactId)} adult={adult} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

type Child = GridFamily['children'][number];

interface CellProps {
  readonly cell: Child['cells'][number] | undefined;
  readonly adult: GridFamily['adults'][number];
}

function Cell({ cell, adult }: CellProps) {
  if (cell === undefined) return <span className="muted">Not linked</span>;
  const { label, tone, why } = cellWords(cell, adult.status);
  return (
    <>
      <span className="status" data-tone={tone}>
        {label}
      </span>
      {why !== null && <span className="sub">{why}</span>}
    </>
  );
}
