import type { CarryOver, ContactEvidence, ContactRecord, MySite } from '../../../answers.ts';
import { dayOf, instantOf } from '../../when.ts';
import { ContactBadge } from '../contact-badge.tsx';
import { nextStepText } from './next-step-text.ts';
import { ProofLine } from './proof-line.tsx';
import { reasonProof } from './reason-proof.ts';

interface Props {
  readonly site: MySite;
  readonly contact: ContactRecord;
  readonly evidence: ContactEvidence;
  readonly carryOvers: readonly CarryOver[];
  readonly now: string;
}

/** How a contact stands at each school, since when, why, and what proves it. */
export function StatusSection({ site, contact, evidence, carryOvers, now }: Props) {
  const carried = carryOvers.find(
    ({ state, old }) => state === 'carried' && old.contactId === contact.contactId,
  );
  const known = { ...contact, newer: contact.account === null ? (carried?.new ?? null) : null };
  return (
    <section className="contact-section" aria-labelledby="contact-status">
      <h2 id="contact-status">At each school</h2>
      {contact.standings.map((standing) => {
        const { schoolId, school, status, since, reasons, revokedAt, revokedBy, revokeNote } = standing;
        const children = evidence.children.filter((child) => child.schoolId === schoolId);
        const flag = evidence.flags.find((each) => each.schoolId === schoolId) ?? null;
        return (
          <article key={schoolId} className="card contact-standing" aria-label={school}>
            <div className="contact-standing-head">
              <h3>{school}</h3>
              <ContactBadge status={status} />
              <span className="muted">since {dayOf(since)}</span>
            </div>
            {standing.welcomeRests && (
              <p>
                <b>Their link is resting.</b> There were five wrong answers to what it asks for. If you are
                sure that it was them, send the welcome again; otherwise look at their e-mail address first.
              </p>
            )}
            {revokedAt !== null && (
              <p>
                Revoked on {instantOf(revokedAt)}
                {revokedBy !== null && ` by ${revokedBy}`}.{revokeNote !== null && ` “${revokeNote}”`}
              </p>
            )}
            {reasons.length > 0 && (
              <ul className="contact-reasons">
                {reasons.map((reason) => {
                  const { title, proofs } = reasonProof(reason, contact, children, flag);
                  return (
                    <li key={reason}>
                      <b>{title}</b>
                      {proofs.map((proof) => (
                        <ProofLine key={proof.text} site={site} proof={proof} />
                      ))}
                    </li>
                  );
                })}
              </ul>
            )}
            <p className="contact-next">{nextStepText(standing, known, children, now)}</p>
          </article>
        );
      })}
    </section>
  );
}
