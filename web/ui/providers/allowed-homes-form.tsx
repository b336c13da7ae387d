import { useId, useState } from 'react';
import { providerName, type Provider } from '#server/providers/rules.ts';
import type { AllowedHomes } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';

interface Props {
  readonly allowed: AllowedHomes;
  readonly offered: readonly Provider[];
}

const fields = {
  microsoft: {
    label: 'Microsoft tenants',
    hint: 'Tenant IDs, one a line. Microsoft Entra shows yours under Overview.',
  },
  google: {
    label: 'Google domains',
    hint: 'Domains of your Google Workspace, one a line, such as school.org.uk.',
  },
} as const;

/** From where the people of a trust may sign in with an account of their school. */
export function AllowedHomesForm({ allowed, offered }: Props) {
  const [typed, setTyped] = useState({
    microsoft: allowed.microsoft.join('\n'),
    google: allowed.google.join('\n'),
  });
  const { busy, refusal, run } = useDeed<Said>(say);
  return (
    <form
      className="card settings-card"
      aria-labelledby="allowed-homes"
      onSubmit={(event) => {
        event.preventDefault();
        run('settings/providers', typed);
      }}
    >
      <div className="settings-head">
        <h2 id="allowed-homes">Sign-in with {offered.map((each) => providerName[each]).join(' and ')}</h2>
        <p className="muted">
          People can connect their work account in their profile, and sign in with it from then on. Nothing
          listed means that nobody can. Whoever belongs to another trust too needs both to allow it.
        </p>
      </div>
      {offered.map((provider) => (
        <HomesField
          key={provider}
          {...fields[provider]}
          value={typed[provider]}
          onChange={(value) => setTyped({ ...typed, [provider]: value })}
        />
      ))}
      <Refused>{refusal}</Refused>
      <button className="button" data-main type="submit" disabled={busy}>
        {busy ? 'Saving …' : 'Save sign-in'}
      </button>
    </form>
  );
}

interface Field {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function HomesField({ label, hint, value, onChange }: Field) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        className="input"
        id={id}
        rows={3}
        value={value}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
