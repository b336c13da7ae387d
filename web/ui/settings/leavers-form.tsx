import { useId, useState, type FormEvent } from 'react';
import type { TrustSettings } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { NumberField } from './number-field.tsx';

type Shown = Pick<TrustSettings, 'absences' | 'leaverPeople' | 'leaverPercent'>;

/** When somebody whom the roster leaves out counts as gone, and how many at once put it aside. */
export function LeaversForm({ settings }: { settings: Shown }) {
  const id = useId();
  const [twice, setTwice] = useState(settings.absences === 2);
  const [people, setPeople] = useState(String(settings.leaverPeople));
  const [percent, setPercent] = useState(String(settings.leaverPercent));
  const { busy, refusal, run } = useDeed<Said>(say);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!event.currentTarget.reportValidity() || busy) return;
    run('settings/leavers', {
      absences: twice ? 2 : 1,
      leaverPeople: Number(people),
      leaverPercent: Number(percent),
    });
  };
  return (
    <form className="card settings-card limits" onSubmit={submit} noValidate aria-labelledby={`${id}-head`}>
      <div className="settings-head">
        <h2 id={`${id}-head`}>Leavers in the roster</h2>
        <p className="muted">
          A roster that leaves many people out at once is more often broken than true. It is put aside until
          an administrator has looked.
        </p>
      </div>
      <fieldset>
        <legend>Put a roster aside, above either</legend>
        <NumberField label="leavers" most={1_000_000} value={people} onType={setPeople} />
        <NumberField label="per cent of all people" most={100} value={percent} onType={setPercent} />
      </fieldset>
      <label className="leavers-twice">
        <span className="leavers-box">
          <input
            type="checkbox"
            className="check"
            checked={twice}
            onChange={({ currentTarget }) => setTwice(currentTarget.checked)}
          />
        </span>
        Somebody counts as gone only once two complete rosters in a row leave them out
      </label>
      <Refused>{refusal}</Refused>
      <button className="button" data-main type="submit" disabled={busy}>
        {busy ? 'Saving …' : 'Save leavers'}
      </button>
    </form>
  );
}
