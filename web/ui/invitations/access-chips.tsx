import type { HeldRole, StaffRow } from '../../answers.ts';
import { shortLastDayOf } from '../when.ts';
import { IconBuilding, IconSchool } from '../icons.ts';

/** What somebody has, and what they are invited to. What is held or managed elsewhere says where. */
export function AccessChips({ row, trustLevel }: { row: StaffRow; trustLevel: boolean }) {
  const { access, invitation } = row;
  const offers = invitation?.offers ?? [];
  const place = invitation?.managedHere === false ? ' elsewhere' : '';
  const offered = `${row.status === 'invitation_expired' ? 'ran out' : 'invited'}${place}`;
  if (access.length + offers.length === 0) return <span className="sub none">None yet</span>;
  return (
    <>
      {access.map((held) => (
        <span key={held.grantId} className="chip">
          <b>{held.product}</b> {held.role}
          <Where held={held} trustLevel={trustLevel} />
          {held.retired && <em>no longer given</em>}
          {held.endsAt && <em>until {shortLastDayOf(held.endsAt)}</em>}
        </span>
      ))}
      {offers.map(({ product, role, at, atTrust, retired }) => (
        <span key={`${product} ${at}`} className="chip" data-offer>
          <b>{product}</b> {role} {trustLevel && !atTrust && <Place at={at} />}{' '}
          <em>{retired ? 'no longer given' : offered}</em>
        </span>
      ))}
    </>
  );
}

/** At the trust, the school it is held at; at a school, that the trust gave it and manages it. */
function Where({ held, trustLevel }: { held: HeldRole; trustLevel: boolean }) {
  const { at, level, managedHere, managedByTrust } = held;
  if (!trustLevel) return managedHere ? null : <ByTrust />;
  if (level === 'trust') return null;
  return (
    <Place
      at={at}
      title={managedByTrust ? `Held at ${at}, given by the trust` : `Given and managed at ${at}`}
    />
  );
}

const Place = ({ at, title }: { at: string; title?: string }) => (
  <span className="chip-at" title={title}>
    <IconSchool size={13} aria-hidden />
    {at}
  </span>
);

const ByTrust = () => (
  <span className="chip-at" title="Given by the trust, and managed there">
    <IconBuilding size={13} aria-hidden />
    given by the trust
  </span>
);
