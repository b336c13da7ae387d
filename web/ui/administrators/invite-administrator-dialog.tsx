import type { AdministratorRow, MySite, PossibleAppointments } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { useFields } from '../use-fields.ts';
import { TextField } from '../visitors/text-field.tsx';
import { AppointmentFields } from './appointment-fields.tsx';
import { useAppointment } from './use-appointment.ts';

interface Props {
  readonly site: MySite;
  readonly possible: PossibleAppointments;
  /** Who declined, and is invited again; null for somebody new. */
  readonly again: AdministratorRow | null;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

interface Invitee {
  readonly name: string;
  readonly email: string;
}

const faultsOf = ({ name, email }: Invitee) => ({
  ...(name.trim() === '' && { name: 'Say who they are: the mail addresses them by name.' }),
  ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: 'This is not an e-mail address.' }),
});

/** Invites somebody to administer: who, as what, and where. */
export function InviteAdministratorDialog({ site, possible, again, onClose, onDone }: Props) {
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const appointment = useAppointment(possible, again);
  const { text, form } = useFields<Invitee>(
    { name: again?.name ?? '', email: again?.email ?? '' },
    faultsOf,
    (invitee) => {
      const chosen = appointment.send();
      if (chosen !== null) run('administrators/do/invite', { ...invitee, ...chosen });
    },
  );
  return (
    <FormDialog
      title="Invite administrator"
      size={600}
      form={form}
      refusal={refusal}
      yes="Send Invitation"
      busy={busy}
      onClose={onClose}
      note="The link in the mail works for 7 days."
    >
      <TextField label="Full name" {...text('name')} maxLength={200} data-autofocus />
      <TextField label="Work e-mail address" type="email" {...text('email')} maxLength={254} />
      <AppointmentFields
        site={site}
        possible={possible}
        choice={appointment.choice}
        missing={appointment.missing}
        onChange={appointment.change}
      />
    </FormDialog>
  );
}
