import { Link, useNavigate } from '@remix-run/react';
import type { FormEvent } from 'react';
import type { AdministratorRow, MySite, PossibleAppointments } from '../../answers.ts';
import { IconInfo } from '../icons.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';
import { AdministratorFacts } from './administrator-facts.tsx';
import { whyNot } from './administrator-words.ts';
import { AppointmentFields } from './appointment-fields.tsx';
import { useAppointment } from './use-appointment.ts';

interface Props {
  readonly site: MySite;
  readonly row: AdministratorRow;
  /** What whoever looks may appoint others to; null for who only looks. */
  readonly possible: PossibleAppointments | null;
  readonly now: string;
}

/** Administrators: Name. Their role and site access can be changed; their name and address cannot. */
export function AdministratorPage({ site, row, possible, now }: Props) {
  const list = `/sites/${site.id}/administrators`;
  const changeable = possible !== null && row.obstacle === null && row.status !== 'declined';
  return (
    <div className="page narrow administrator">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to={list}>Administrators</Link>
          </p>
          <h1>Administrators: {row.name}</h1>
        </div>
      </div>
      <AdministratorFacts row={row} site={site} now={now} withEmail={!changeable} />
      {changeable ? (
        <EditForm site={site} row={row} possible={possible} list={list} />
      ) : (
        whyNot(row) && (
          <p className="note">
            <IconInfo size={18} aria-hidden />
            <span>{whyNot(row)}</span>
          </p>
        )
      )}
    </div>
  );
}

interface FormProps {
  readonly site: MySite;
  readonly row: AdministratorRow;
  readonly possible: PossibleAppointments;
  readonly list: string;
}

function EditForm({ site, row, possible, list }: FormProps) {
  const navigate = useNavigate();
  const { busy, refusal, run } = useDeed<Said>((said) => {
    say(said);
    navigate(list, { state: 'done' });
  });
  const { choice, missing, change, send } = useAppointment(possible, row);
  const { id, name, email, kind } = row;
  const active = kind === 'administrator';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = send();
    if (chosen === null) return;
    if (active) run('administrators/do/edit', { administratorId: id, ...chosen });
    else run('administrators/do/edit-invitation', { invitationId: id, ...chosen });
  };
  return (
    <form className="card administrator-form" onSubmit={submit} noValidate aria-label="Role and site access">
      <div className="two-fields">
        <TextField label="Full name" value={name} readOnly />
        <TextField label="E-mail address" value={email} readOnly />
      </div>
      <p className="field-hint">Name and address cannot be changed here.</p>
      <AppointmentFields
        site={site}
        possible={possible}
        choice={choice}
        missing={missing}
        onChange={change}
      />
      <p className="note">
        <IconInfo size={18} aria-hidden />
        <span>{whatHappens(row, choice.role)}</span>
      </p>
      <Refused>{refusal}</Refused>
      <div className="form-buttons">
        <Link className="button" to={list}>
          Cancel
        </Link>
        <button className="button" data-main type="submit" disabled={busy}>
          {busy ? 'Saving …' : active ? 'Save' : 'Save and send new invitation'}
        </button>
      </div>
    </form>
  );
}

function whatHappens({ kind, email, role, waits }: AdministratorRow, chosen: string): string {
  if (chosen === 'account_owner' && (role !== 'account_owner' || waits))
    return 'A second administrator has to approve this. Until then nothing changes.';
  return kind === 'administrator'
    ? 'This takes effect at once, and no mail is sent. If they may do less than before, they are signed out.'
    : `A new invitation is mailed to ${email}. It works for 7 days; the older link stops working.`;
}
