import type { ContactRecord } from '../../../answers.ts';
import { dayOf, shortInstantOf } from '../../when.ts';
import { ContactBadge } from '../contact-badge.tsx';
import { reasonLabels } from '../why-words.ts';

interface Props {
  readonly contact: ContactRecord;
  readonly now: string;
}

/** How a contact stands at each school, since when, and why. */
export function StatusSection({ contact, now }: Props) {
  return (
    <section className="contact-section" aria-labelledby="contact-status">
      <h2 id="contact-status">At each school</h2>
      {contact.standings.map((standing) => (
        <div key={standing.schoolId} className="card contact-standing">
          <h3>{standing.school}</h3>
          <ContactBadge status={standing.status} />
          <p className="muted">since {dayOf(standing.since)}</p>
          {standing.status === 'never_logged_in' && standing.welcomeUntil !== null && (
            <p>
              {standing.welcomeUntil > now ? 'Welcome sent, runs out ' : 'Welcome ran out '}
              {shortInstantOf(standing.welcomeUntil)}
            </p>
          )}
          {standing.revokedAt !== null && (
            <p>
              Revoked by {standing.revokedBy ?? 'the office'} on {shortInstantOf(standing.revokedAt)}
              {standing.revokeNote && <span className="sub">“{standing.revokeNote}”</span>}
            </p>
          )}
          {standing.reasons.length > 0 && (
            <ul>
              {standing.reasons.map((reason) => (
                <li key={reason}>{reasonLabels[reason]}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
