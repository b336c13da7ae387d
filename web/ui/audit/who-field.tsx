import { useId, useState } from 'react';
import type { AuditQuery } from '../../audit-query.ts';
import { IconX } from '../icons.ts';
import { useWhoSearch } from './use-who-search.ts';

interface Chosen {
  readonly value: string;
  readonly name: string;
}

interface Props {
  readonly site: string;
  readonly who: AuditQuery['who'] | null;
  readonly name: string | null;
}

/** Looks for a person by name: what they did, and what was done about them. */
export function WhoField({ site, who, name }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState<Chosen | null>(
    who ? { value: `${who.kind}:${who.id}`, name: name ?? 'Somebody who is not here' } : null,
  );
  const [typed, setTyped] = useState('');
  const found = useWhoSearch(site, chosen === null ? typed : '');
  if (chosen !== null)
    return (
      <div className="field">
        <span className="field-label">Person</span>
        <p className="log-chosen">
          <input type="hidden" name="who" value={chosen.value} />
          <bdi>{chosen.name}</bdi>
          <button
            type="button"
            aria-label={`Look for somebody else than ${chosen.name}`}
            onClick={() => setChosen(null)}
          >
            <IconX size={16} aria-hidden />
          </button>
        </p>
      </div>
    );
  return (
    <div className="field log-who">
      <label htmlFor={id}>Person</label>
      <input
        className="input"
        id={id}
        type="search"
        autoComplete="off"
        placeholder="Anybody"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {found !== null && (
        <ul className="log-found" aria-label="People found">
          {found.map((one) => (
            <li key={`${one.kind}:${one.id}`}>
              <button
                type="button"
                onClick={() => setChosen({ value: `${one.kind}:${one.id}`, name: one.name })}
              >
                <b>{one.name}</b>
                {one.about && <span className="sub">{one.about}</span>}
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="muted">Nobody of that name</li>}
        </ul>
      )}
    </div>
  );
}
