import type { PlanReport } from '../../answers.ts';
import { counted, number } from '../counted.ts';

interface Props {
  readonly bounced: PlanReport['bounced'];
  readonly count: number;
}

/** Mails that came back. They are not sent again: the address has to be corrected first. */
export function BouncedMails({ bounced, count }: Props) {
  if (count === 0) return null;
  return (
    <section aria-labelledby="bounced">
      <h2 id="bounced">{counted(count, 'mail came back', 'mails came back')}</h2>
      <p className="muted">
        Correct the address and re-invite them from User Invitations. Sending the same mail again would bring
        it back again.
      </p>
      <div className="card">
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Address</th>
              <th scope="col">What the mail server said</th>
            </tr>
          </thead>
          <tbody>
            {bounced.map(({ name, address, error }) => (
              <tr key={`${name} ${address}`}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td className="file-name">{address}</td>
                <td className="muted file-name">{error ?? 'It gave no reason.'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {bounced.length < count && <p className="muted">The first {number(bounced.length)} are shown.</p>}
    </section>
  );
}
