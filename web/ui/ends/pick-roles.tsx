import type { HeldRole } from '../../answers.ts';
import { lastDayIn } from './last-day-text.ts';

interface Props {
  readonly legend: string;
  readonly roles: readonly HeldRole[];
  readonly picked: readonly string[];
  readonly onPick: (grantIds: readonly string[]) => void;
  /** One of them alone. */
  readonly single?: boolean;
}

/** Some of the roles that somebody holds. */
export function PickRoles({ legend, roles, picked, onPick, single = false }: Props) {
  const toggle = (grantId: string) =>
    onPick(picked.includes(grantId) ? picked.filter((id) => id !== grantId) : [...picked, grantId]);
  return (
    <fieldset className="ticks">
      <legend>{legend}</legend>
      {roles.map(({ grantId, product, role, at, endsAt }) => (
        <label key={grantId} className="tick">
          <input
            type={single ? 'radio' : 'checkbox'}
            name="role"
            checked={picked.includes(grantId)}
            onChange={() => (single ? onPick([grantId]) : toggle(grantId))}
          />
          <span>
            <b>{product}</b>, as {role}, at {at}
            {endsAt && <span className="muted">, until {lastDayIn(endsAt)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
