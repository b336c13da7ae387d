import { Button } from '@mantine/core';
import type { AdministratorRow, MySite, PossibleAppointments } from '../../answers.ts';
import { Dialog } from '../dialog.tsx';
import { useFields } from '../products/use-fields.ts';
import { Refused } from '../refused.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
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
  const { fields, faults, change, form } = useFields<Invitee>(
    { name: again?.name ?? '', email: again?.email ?? '' },
    faultsOf,
    (invitee) => {
      const chosen = appointment.send();
      if (chosen !== null) run('administrators/do/invite', { ...invitee, ...chosen });
    },
  );
  return (
    <Dialog title="Invite administrator" onClose={onClose} size={600}>
      <form className="dialog-form" {...form}>
        <TextField
          label="Full name"
          value={fields.name}
          error={faults.name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          onChange={({ target }) => change({ name: target.value })}
        />
        <TextField
          label="Work e-mail address"
          type="email"
          value={fields.email}
          error={faults.email}
          maxLength={254}
          autoComplete="off"
          onChange={({ target }) => change({ email: target.value })}
        />
        <AppointmentFields
          site={site}
          possible={possible}
          choice={appointment.choice}
          missing={appointment.missing}
          onChange={appointment.change}
        />
        <Refused>{refusal}</Refused>
        <div className="dialog-foot">
          <p>The link in the mail works for 7 days.</p>
          <div className="dialog-buttons">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Send Invitation
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
