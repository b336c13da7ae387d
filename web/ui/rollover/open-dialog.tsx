import { useState } from 'react';
import type { RolloverOverview } from '../../answers.ts';
import { PickSchools } from '../basket/pick-schools.tsx';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { useFields } from '../use-fields.ts';
import { TextField } from '../visitors/text-field.tsx';
import { openFaults } from './open-faults.ts';

interface Props {
  /** The schools that can open it. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  /** Whether it is the page of one school, so that there is nothing to choose. */
  readonly one: boolean;
  readonly dates: RolloverOverview['dates'];
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

const importChoices = [
  [
    'widened',
    'Come in as always',
    'More people than usual may leave by them. This is what most schools want.',
  ],
  ['paused', 'Wait', 'Nothing changes in the roster until you let them in again.'],
] as const;

/** Declares the turn of the year at one school or several. The days come from the roster, where it has them. */
export function OpenDialog({ schools, one, dates, onClose, onDone }: Props) {
  const [imports, setImports] = useState<'widened' | 'paused'>('widened');
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const { title, lastOn, firstOn } = dates;
  const first = { title, lastOn, firstOn, schoolIds: schools.map(({ id }): string => id) };
  const { fields, faults, text, change, form } = useFields(first, openFaults, (wanted) =>
    run('rollover/do/open', { ...wanted, imports }),
  );
  return (
    <FormDialog
      title="Open the rollover"
      size={560}
      form={form}
      refusal={refusal}
      yes={one ? 'Open the rollover' : `Open it at ${fields.schoolIds.length} of ${schools.length}`}
      no="Not now"
      busy={busy}
      onClose={onClose}
    >
      <p>
        Nobody’s access changes. Whoever is at the school today is kept until the school says go, at the
        latest until two weeks into the new year.
      </p>
      {!one && (
        <PickSchools
          schools={schools}
          chosen={fields.schoolIds}
          own={[]}
          missing={faults.schoolIds ? { at: 'schools', text: faults.schoolIds } : null}
          onChoose={(schoolIds) => change({ schoolIds: [...schoolIds] })}
        />
      )}
      <TextField label="The year that begins" maxLength={40} {...text('title')} />
      <div className="rollover-days">
        <TextField label="Last day of the old year" type="date" {...text('lastOn')} />
        <TextField label="First day of the new year" type="date" {...text('firstOn')} />
      </div>
      <p className="field-hint">
        {dates.fromRoster
          ? 'These days are what the roster says. Change them where your school differs.'
          : 'The roster has no new school year yet: put in the days of your school.'}
      </p>
      <fieldset className="picks">
        <legend>Rosters that come in meanwhile</legend>
        {importChoices.map(([value, label, about]) => (
          <label key={value} className="pick">
            <input
              type="radio"
              name="imports"
              checked={imports === value}
              onChange={() => setImports(value)}
            />
            <b>{label}</b>
            <span>{about}</span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
