import { useState } from 'react';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';

/** For how many years the trust keeps its audit log. Fewer than now is asked twice, because what goes does not come back. */
export function AuditYears({ years }: { years: number }) {
  const [typed, setTyped] = useState(String(years));
  const [sure, setSure] = useState(false);
  const { busy, refusal, run } = useDeed<Said>((said) => {
    setSure(false);
    say(said);
  });
  const wanted = Number(typed);
  const right = /^\d+$/.test(typed.trim()) && wanted >= 1 && wanted <= 25;
  const fewer = right && wanted < years;
  return (
    <form
      className="card settings-card"
      aria-labelledby="audit-years"
      onSubmit={(event) => {
        event.preventDefault();
        run('settings/audit', { years: wanted });
      }}
    >
      <div className="settings-head">
        <h2 id="audit-years">Audit log</h2>
        <p className="muted">
          Who did what, on whom and when is kept this long. Older entries are let go at night, and that is
          written down, too.
        </p>
      </div>
      <TextField
        label="Keep entries for how many years?"
        hint="From 1 to 25. Six is usual."
        className="input settings-number"
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        value={typed}
        error={right ? undefined : 'Type a number from 1 to 25.'}
        onChange={({ target }) => {
          setTyped(target.value);
          setSure(false);
        }}
      />
      {fewer && (
        <label className="tick">
          <input type="checkbox" checked={sure} onChange={({ target }) => setSure(target.checked)} />
          <span>
            Entries older than {wanted === 1 ? 'a year' : `${wanted} years`} go in the next night, and do not
            come back
          </span>
        </label>
      )}
      <Refused>{refusal}</Refused>
      <button
        className="button"
        data-main
        type="submit"
        disabled={busy || !right || wanted === years || (fewer && !sure)}
      >
        {busy ? 'Saving …' : 'Save years'}
      </button>
    </form>
  );
}
