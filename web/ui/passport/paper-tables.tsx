import type { Passport } from '../../answers.ts';
import { dayOf } from '../when.ts';
import { PassportTable } from './passport-table.tsx';
import { bulkText, invitationText, outcomeText, requestText } from './passport-words.ts';

/** What somebody was invited to and asked for, and the bulk changes that they were part of. */
export function PaperTables({ passport: { invitations, requests, bulkChanges } }: { passport: Passport }) {
  return (
    <>
      <PassportTable
        title="Invitations"
        head={['Sent', 'To', 'For', 'What became of it']}
        rows={invitations.map((each) => [sent(each), each.address, offered(each), answered(each)])}
      />
      <PassportTable
        title="Requests"
        head={['Asked', 'For', 'Why', 'Answer']}
        rows={requests.map((each) => [
          dayOf(each.askedAt),
          `${each.product} at ${each.place}`,
          each.reason,
          <>
            {requestText[each.state]}
            {each.answeredAt && ` on ${dayOf(each.answeredAt)}`}
            {each.answeredBy && ` by ${each.answeredBy}`}
            {each.answer && <span className="sub">“{each.answer}”</span>}
          </>,
        ])}
      />
      <PassportTable
        title="Bulk changes"
        head={['Made', 'What', 'What became of it']}
        rows={bulkChanges.map((each) => [
          `${dayOf(each.madeAt)} by ${each.madeBy}`,
          <>
            {bulkText[each.kind]}
            {each.note && <span className="sub">“{each.note}”</span>}
          </>,
          outcomeText[each.outcome],
        ])}
      />
    </>
  );
}

type Invitation = Passport['invitations'][number];

function sent({ sentAt, issuedAt, invitedBy, note }: Invitation) {
  return (
    <>
      {dayOf(sentAt)} by {invitedBy}
      {issuedAt !== sentAt && <span className="sub">sent again on {dayOf(issuedAt)}</span>}
      {note && <span className="sub">“{note}”</span>}
    </>
  );
}

const offered = ({ offers }: Invitation) =>
  offers.map(({ product, role, place }) => (
    <span key={`${product} ${role} ${place}`} className="passport-line">
      {product} as {role} at {place}
    </span>
  ));

function answered({ state, answeredAt, expiresAt, declineReason }: Invitation) {
  const at = state === 'expired' ? expiresAt : answeredAt;
  return (
    <>
      {invitationText[state]}
      {state === 'pending' ? ` until ${dayOf(expiresAt)}` : at && ` on ${dayOf(at)}`}
      {declineReason && <span className="sub">“{declineReason}”</span>}
    </>
  );
}
