import { useState } from 'react';
import { counted } from '../counted.ts';
import type { Missing, School } from './basket.ts';

interface Props {
  readonly schools: readonly School[];
  readonly chosen: readonly string[];
  /** The names of the schools that the person works at: they come first. */
  readonly own: readonly string[];
  readonly missing: Missing | null;
  readonly onChoose: (schoolIds: readonly string[]) => void;
}

/** So many schools are seen at a glance; more want a search. */
const atAGlance = 6;

/** The schools that products are given at. */
export function PickSchools({ schools, chosen, own, missing, onChoose }: Props) {
  const [q, setQ] = useState('');
  const wanted = q.trim().toLocaleLowerCase('en-GB');
  const found = schools
    .filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(wanted))
    .toSorted((a, b) => Number(own.includes(b.name)) - Number(own.includes(a.name)));
  const all = found.every(({ id }) => chosen.includes(id));
  const others = chosen.filter((id) => !found.some((school) => school.id === id));
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const fault = missing?.at === 'schools' ? missing.text : null;
  return (
    <fieldset className="picks" aria-describedby={fault ? 'schools-fault' : undefined}>
      <legend>Schools</legend>
      {schools.length > atAGlance && (
        <input
          type="search"
          className="input school-search"
          aria-label="Search schools"
          placeholder="Search schools"
          value={q}
          onChange={({ currentTarget: { value } }) => setQ(value)}
        />
      )}
      <div className="school-head">
        <output>{counted(chosen.length, 'school', 'schools')} chosen</output>
        {found.length > 1 && (
          <button
            type="button"
            className="link-button"
            onClick={() => onChoose(all ? others : [...others, ...found.map(({ id }) => id)])}
          >
            {all ? 'Choose none' : `Choose all ${found.length}`}
          </button>
        )}
      </div>
      <div className="school-list">
        {found.map(({ id, name }) => (
          <label key={id} className="pick">
            <input type="checkbox" name="school" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <b>{name}</b>
            {own.includes(name) && <span>They work here</span>}
          </label>
        ))}
        {found.length === 0 && <p className="muted">No school has this in its name.</p>}
      </div>
      {fault && (
        <p className="field-error" id="schools-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
