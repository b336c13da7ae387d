import type { StaffRow } from '../../answers.ts';
import { shortLastDayOf } from '../when.ts';
import { IconBuilding, IconSchool } from '../icons.ts';

/** What somebody has, and what they are invited to. Roles given elsewhere say where. */
export function AccessChips({ row, trustLevel }: { row: StaffRow; trustLevel: boolean }) {
  const { access, invitation } = row;
  const offers = invitation?.offers ?? [];
  const place = invitation?.managedHere === false ? ' elsewhere' : '';
  const offered = `${row.status === 'invitation_expired' ? 'ran out' : 'invited'}${place}`;
  if (access.length + offers.length === 0) return <span className="sub none">None yet</span>;
  return (
    <>
      {access.map(({ grantId, product, role, at, level, managedHere, endsAt, retired }) => (
        <span key={grantId} className="chip">
          <b>{product}</b> {role}
          {retired && <em>no longer given</em>}
          {endsAt && <em>until {shortLastDayOf(endsAt)}</em>}
          {!managedHere && <Elsewhere at={at} ofTrust={level === 'trust' && !trustLevel} />}
        </span>
      ))}
      {offers.map(({ product, role, retired }) => (
        <span key={`${product} ${role}`} className="chip" data-offer>
          <b>{product}</b> {role} <em>{retired ? 'no longer given' : offered}</em>
        </span>
      ))}
    </>
  );
}

function Elsewhere({ at, ofTrust }: { at: string; ofTrust: boolean }) {
  const Icon = ofTrust ? IconBuilding : IconSchool;
  return (
    <span
      className="chip-at"
      title={ofTrust ? 'Given by the trust, and removed there' : `Given and removed at ${at}`}
    >
      <Icon size={13} aria-hidden />
      {ofTrust ? 'Trust' : at}
    </span>
  );
}
