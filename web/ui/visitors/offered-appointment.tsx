import type { InvitationShown } from '../../answers.ts';

interface Props {
  readonly appointment: NonNullable<InvitationShown['appointment']>;
  readonly trustName: string;
}

/** So many sites are named before the rest is counted. */
const named = 12;

/** What an invitation would make of an administrator: their role, and the sites that they would manage. */
export function OfferedAppointment({ appointment: { role, sites }, trustName }: Props) {
  const rest = sites.length - named;
  const shown = rest > 0 ? [...sites.slice(0, named), `${rest} more`] : sites;
  return (
    <ul className="offers" aria-label="What you are invited to">
      <li>
        <b>{role}</b>
        <span>
          {sites.length === 0
            ? `at all sites of ${trustName}`
            : `at ${new Intl.ListFormat('en-GB').format(shown)}`}
        </span>
      </li>
    </ul>
  );
}
