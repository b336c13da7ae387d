import { useState } from 'react';
import type { FactorFor } from '#server/factors/rules.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';

const choices = [
  {
    factorFor: 'powerful',
    name: 'Account Owners and Account Admins',
    about: 'They always need one. Everybody else may set one up.',
  },
  { factorFor: 'administrators', name: 'All administrators', about: 'Helpdesk and Observers, too.' },
  {
    factorFor: 'everyone',
    name: 'Everyone',
    about: 'All staff, too. They cannot open their products before it is set up.',
  },
] as const;

/** Who proves more than a password at sign-in. */
export function SecondStepForm({ factorFor }: { factorFor: FactorFor }) {
  const [chosen, setChosen] = useState(factorFor);
  const { busy, refusal, run } = useDeed<Said>(say);
  return (
    <form
      className="card settings-card"
      aria-labelledby="second-step"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) run('settings/second-step', { factorFor: chosen });
      }}
    >
      <div className="settings-head">
        <h2 id="second-step">Second step at sign-in</h2>
        <p className="muted">
          After the password, a code from an app on the phone, or a passkey. It counts at once: whoever needs
          one and has none is asked to set it up, which takes two minutes.
        </p>
      </div>
      <fieldset className="picks">
        <legend>Who needs a second step at sign-in?</legend>
        {choices.map(({ factorFor: value, name, about }) => (
          <label key={value} className="pick">
            <input
              type="radio"
              name="factorFor"
              value={value}
              checked={value === chosen}
              onChange={() => setChosen(value)}
            />
            <b>{name}</b>
            <span>{about}</span>
          </label>
        ))}
      </fieldset>
      <Refused>{refusal}</Refused>
      <button className="button" data-main type="submit" disabled={busy || chosen === factorFor}>
        {busy ? 'Saving …' : 'Save second step'}
      </button>
    </form>
  );
}
