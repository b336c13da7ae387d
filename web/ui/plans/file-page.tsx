import { Link } from '@remix-run/react';
import type { MySite, Product } from '../../answers.ts';
import { FileForm } from './file-form.tsx';

interface Props {
  readonly site: MySite;
  readonly products: readonly Product[];
  readonly refusal: string | null;
}

/** Invite by file: what the file has to look like, and where to upload it. */
export function FilePage({ site, products, refusal }: Props) {
  const trustLevel = site.kind === 'trust';
  return (
    <div className="page narrow roster">
      <div className="page-head">
        <div>
          <h1>Invite by file</h1>
          <p>
            Many people of {site.name} at once, each with their own products and roles. You see what every row
            comes to before anything happens.
          </p>
        </div>
        <Link className="button" to={`/sites/${site.id}/invitations`}>
          User Invitations
        </Link>
      </div>
      <section className="card upload-card" aria-labelledby="upload">
        <h2 id="upload">Upload a file</h2>
        <FileForm site={site.id} refusal={refusal} />
      </section>
      <section aria-labelledby="looks">
        <h2 id="looks">What the file has to look like</h2>
        <p>
          A table saved as CSV, one row for each person and product. The first line names the columns, in any
          order.{' '}
          <a href={`/sites/${site.id}/invitations/file/template.csv`} download>
            Download a template
          </a>{' '}
          to fill in with Excel or Google Sheets.
        </p>
        <div className="card">
          <table className="plain stacked">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">What to write</th>
              </tr>
            </thead>
            <tbody>
              {columns(trustLevel).map(([column, text]) => (
                <tr key={column}>
                  <th scope="row">{column}</th>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="known">
        <h2 id="known">Products and roles that can be given here</h2>
        <ul className="known">
          {products.map(({ id, name, roles }) => (
            <li key={id}>
              <b>{name}</b>: {roles.map((role) => role.name).join(', ')}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const columns = (trustLevel: boolean): readonly (readonly [string, string])[] => [
  ['E-mail', 'The work e-mail, as the roster has it. Or the staff ID instead.'],
  ['Staff ID', 'The number of the person in the MIS. Needed where several share an e-mail.'],
  ['Product', 'Its name.'],
  ['Role', 'The name of the role in that product.'],
  ...(trustLevel ? [['School', 'For a school’s product: the name of the school.'] as const] : []),
  ['Ends on', 'The last day with access, such as 31/07/2027. May be left empty.'],
  ['Note', 'Why. May be left empty.'],
];
