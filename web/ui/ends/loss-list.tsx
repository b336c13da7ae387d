import { lastDayIn } from './last-day-text.ts';

interface Role {
  readonly grantId: string;
  readonly product: string;
  readonly role: string;
  readonly at: string;
  readonly endsAt: string | null;
}

/** Roles, each with its place: what will be lost, or what stays. */
export function LossList({ title, roles }: { title: string; roles: readonly Role[] }) {
  if (roles.length === 0) return null;
  return (
    <div className="loss">
      <p>
        <b>{title}</b>
      </p>
      <ul>
        {roles.map(({ grantId, product, role, at, endsAt }) => (
          <li key={grantId}>
            <b>{product}</b>, as {role}, at {at}
            {endsAt && <span className="muted">, until {lastDayIn(endsAt)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
