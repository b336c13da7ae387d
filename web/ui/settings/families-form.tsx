import { useState } from 'react';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';

/** For how many days the office can give a revoked family account back. */
export function FamiliesForm({ days }: { days: number }) {
  const [typed, setTyped] = useState(String(days));
  const { busy, refusal, run } = useDeed<Said>(say);
  const wanted = Number(typed);
  const right = /^\d+$/.test(typed.trim()) && wanted >= 1 && wanted <= 90;
  return (
    <form
      className="card settings-card"
      aria-labelledby="families"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && right) run('settings/families', { restoreDays: wanted });
      }}
    >
      <div className="settings-head">
        <h2 id="families">Family accounts</h2>
        <p className="muted">
          Whoever is revoked gets the same account and password back by Restore, this long. After that the
          password is destroyed, and coming back means a new welcome.
        </p>
      </div>
      <TextField
        label="Give accounts back for how many days?"
        hint="From 1 to 90. Thirty is usual. Accounts that are revoked already keep their own end."
        className="input settings-number"
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        value={typed}
        error={right ? undefined : 'Type a number from 1 to 90.'}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Refused>{refusal}</Refused>
      <button className="button" data-main type="submit" disabled={busy || !right || wanted === days}>
        {busy ? 'Saving …' : 'Save days'}
      </button>
    </form>
  );
}
