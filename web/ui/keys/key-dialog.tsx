import { useState } from 'react';
import { keyDays } from '#server/keys/rules.ts';
import type { MySite } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import { Pick } from '../invitations/pick.tsx';
import { useDeed } from '../use-deed.ts';
import { useFields } from '../use-fields.ts';
import { TextField } from '../visitors/text-field.tsx';
import { emptyKey, keyFaults } from './key-fields.ts';
import { KeyScope } from './key-scope.tsx';
import { NewKey } from './new-key.tsx';

const lives = {
  30: { name: '30 days', about: 'For trying something out' },
  90: { name: '90 days', about: 'For a term' },
  365: { name: 'A year', about: 'For a system that stays' },
} as const;

/** Makes a key, and shows it this once. */
export function KeyDialog({ site, onClose }: { site: MySite; onClose: () => void }) {
  const [key, setKey] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<{ readonly key: string }>((done) => setKey(done.key));
  const { fields, faults, change, text, form } = useFields(
    emptyKey,
    keyFaults,
    ({ where, schoolIds, ...wanted }) =>
      run('keys/make', { ...wanted, schoolIds: where === 'all' ? null : schoolIds }),
  );
  if (key !== null) return <NewKey name={fields.name} value={key} onClose={onClose} />;
  return (
    <FormDialog
      title="New API key"
      size={600}
      form={form}
      refusal={refusal}
      yes="Make key"
      busy={busy}
      onClose={onClose}
    >
      <TextField
        label="What uses it"
        hint="Such as: nightly staff list, telephone system"
        {...text('name')}
        maxLength={100}
        data-autofocus
      />
      <KeyScope site={site} fields={fields} faults={faults} onChange={change} />
      <Pick
        legend="How long it works"
        name="days"
        choices={keyDays.map((days) => ({ id: String(days), ...lives[days] }))}
        chosen={String(fields.days)}
        onChoose={(id) => change({ days: keyDays.find((days) => String(days) === id) })}
      />
    </FormDialog>
  );
}
