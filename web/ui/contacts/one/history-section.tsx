import type { ContactHistory } from '../../../answers.ts';
import { instantOf } from '../../when.ts';

/** What was done about a contact, the newest first. */
export function HistorySection({ history }: { history: ContactHistory }) {
  return (
    <section className="contact-section" aria-labelledby="contact-history">
      <h2 id="contact-history">History</h2>
      {history.length === 0 ? (
        <p className="muted">Nothing has been done about them here yet.</p>
      ) : (
        <ol className="card contact-history">
          {history.map(({ id, at, sentence }) => (
            <li key={id}>
              <time dateTime={at}>{instantOf(at)}</time>
              <bdi>{sentence}</bdi>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
