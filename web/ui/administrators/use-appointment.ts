import { useState } from 'react';
import type { AdministratorRow, PossibleAppointments } from '../../answers.ts';
import { appointmentOf, firstChoice, missingChoice, type AppointmentChoice } from './appointment-form.ts';

/** A role and sites being chosen. What is missing is said once it was sent. */
export function useAppointment(possible: PossibleAppointments, row: AdministratorRow | null) {
  const [choice, setChoice] = useState(() => firstChoice(possible, row));
  const [tried, setTried] = useState(false);
  const missing = missingChoice(choice, possible.roles);
  return {
    choice,
    missing: tried ? missing : null,
    change: (part: Partial<AppointmentChoice>) => setChoice((before) => ({ ...before, ...part })),
    /** What was chosen, or null when something is missing, which is said from now on. */
    send: () => {
      setTried(true);
      return missing === null ? appointmentOf(choice, possible.roles) : null;
    },
  };
}
