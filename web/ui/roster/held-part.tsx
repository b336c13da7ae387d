import { personKinds, type PersonKind } from '#server/roster/rules.ts';
import type { HeldImport } from '../../answers.ts';
import { number } from '../counted.ts';
import { kindNames } from './kinds.ts';

/** What is left out of the approval. */
export interface LeftOut {
  readonly schools: readonly string[];
  readonly kinds: readonly PersonKind[];
}

interface Props {
  readonly held: HeldImport;
  readonly leftOut: LeftOut;
  readonly onChange: (leftOut: LeftOut) => void;
}

/** The schools that somebody would leave, and how many there. */
export const schoolsOf = ({ counts }: HeldImport) => {
  const schools = new Map<string, { readonly id: string; readonly name: string; readonly people: number }>();
  for (const { schoolId, school, people } of counts) {
    if (schoolId === null || school === null) continue;
    const before = schools.get(schoolId)?.people ?? 0;
    schools.set(schoolId, { id: schoolId, name: school, people: before + people });
  }
  return [...schools.values()];
};

/** The kinds of people of whom somebody would leave. */
export const kindsOf = ({ counts }: HeldImport): PersonKind[] =>
  personKinds.filter((kind) => counts.some((count) => count.kind === kind));

/** Chooses who may leave: of which schools, and of which kinds. */
export function HeldPart({ held, leftOut, onChange }: Props) {
  const toggled = <Item,>(items: readonly Item[], item: Item) =>
    items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
  return (
    <div className="held-part">
      <fieldset>
        <legend>Schools</legend>
        {schoolsOf(held).map(({ id, name, people }) => (
          <Tick
            key={id}
            label={`${name} (${number(people)})`}
            isOn={!leftOut.schools.includes(id)}
            onToggle={() => onChange({ ...leftOut, schools: toggled(leftOut.schools, id) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Who</legend>
        {kindsOf(held).map((kind) => (
          <Tick
            key={kind}
            label={kindNames[kind]}
            isOn={!leftOut.kinds.includes(kind)}
            onToggle={() => onChange({ ...leftOut, kinds: toggled(leftOut.kinds, kind) })}
          />
        ))}
      </fieldset>
    </div>
  );
}

function Tick({ label, isOn, onToggle }: { label: string; isOn: boolean; onToggle: () => void }) {
  return (
    <label className="held-tick">
      <span className="held-box">
        <input type="checkbox" className="check" checked={isOn} onChange={onToggle} />
      </span>
      {label}
    </label>
  );
}
