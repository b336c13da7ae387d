import type { MyAccess, OwnAccess } from '../../answers.ts';
import { endReasonText } from '../end-reason-text.ts';
import { ProductIcon } from '../product-icon.tsx';
import { dayOf } from '../when.ts';
import { ProfileCard } from './profile-card.tsx';

/** What one may open, since when, given by whom and until when; and what one could open once. */
export function MyAccessList({ access: { present, past } }: { access: MyAccess }) {
  return (
    <ProfileCard
      title="My access"
      hint="If something is missing, or should not be there, ask whoever gave it or your school office."
    >
      {present.length === 0 && <p>You have no access to any product at the moment.</p>}
      <ul className="profile-rows">
        {present.map((held) => (
          <AccessRow key={held.grantId} held={held} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className="profile-past">
          <summary>What you had before ({past.length})</summary>
          <ul className="profile-rows">
            {past.map((held) => (
              <AccessRow key={held.grantId} held={held} />
            ))}
          </ul>
        </details>
      )}
    </ProfileCard>
  );
}

function AccessRow({ held }: { held: OwnAccess }) {
  const { product, icon, role, place, givenAt, givenBy, lastDay, ended, launchUrl } = held;
  return (
    <li className="profile-row">
      <ProductIcon icon={icon} />
      <div>
        <b>{product}</b> as {role}
        <span className="sub">at {place}</span>
        <span className="sub">
          Since {dayOf(givenAt)}
          {givenBy && `, given by ${givenBy}`}
        </span>
        {ended === null && lastDay !== null && (
          <span className="sub">Until {dayOf(`${lastDay}T12:00:00Z`)}</span>
        )}
        {ended !== null && (
          <span className="sub">
            Ended on {dayOf(ended.at)}
            {ended.by && ` by ${ended.by}`}: {endReasonText[ended.reason]}
          </span>
        )}
      </div>
      {launchUrl !== null && (
        <a className="button" href={launchUrl} aria-label={`Open ${product} at ${place}`}>
          Open
        </a>
      )}
    </li>
  );
}
