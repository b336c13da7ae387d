import type { FamilyShown } from '../../family-shown.server.ts';
import type { FamilyWords } from './words/family-words.ts';

/** What the contact reported, and what the office answered. */
export function FamilyReports({ reports, words }: { reports: FamilyShown['reports']; words: FamilyWords }) {
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.reports}</h2>
      <ul className="family-reports">
        {reports.map(({ school, text, reportedAt, day, answer }) => (
          <li key={`${reportedAt} ${text}`} className="family-card">
            <p className="muted">
              <bdi>{school}</bdi> · <bdi>{day}</bdi>
            </p>
            <p dir="auto">{text}</p>
            {answer === null ? (
              <p className="family-waiting">{words.waiting}</p>
            ) : (
              <div className="family-answer">
                <p className="muted">{words.answered}</p>
                <p dir="auto">{answer}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
