import { useState, type FormEvent } from 'react';
import { areOrdered, fewPeople } from '#server/approvals/rules.ts';
import type { Limits } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { NumberField } from './number-field.tsx';

type Name = keyof Limits;

/** How much one administrator may do at once, before they type a number, or a second one approves. */
export function LimitsForm({ limits }: { limits: Limits }) {
  const [typed, setTyped] = useState<Readonly<Record<Name, string>>>({
    typeNumberPeople: String(limits.typeNumberPeople),
    typeNumberPercent: String(limits.typeNumberPercent),
    secondPersonPeople: String(limits.secondPersonPeople),
    secondPersonPercent: String(limits.secondPersonPercent),
    refusedPercent: String(limits.refusedPercent),
  });
  const [fault, setFault] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<Said>(say);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!event.currentTarget.reportValidity() || busy) return;
    const wanted: Limits = {
      typeNumberPeople: Number(typed.typeNumberPeople),
      typeNumberPercent: Number(typed.typeNumberPercent),
      secondPersonPeople: Number(typed.secondPersonPeople),
      secondPersonPercent: Number(typed.secondPersonPercent),
      refusedPercent: Number(typed.refusedPercent),
    };
    const ordered = areOrdered(wanted);
    setFault(ordered ? null : 'Each step has to be at least as far as the one above it.');
    if (ordered) run('settings/limits', { ...wanted });
  };
  const field = (name: Name, label: string, most: number) => (
    <NumberField
      label={label}
      most={most}
      value={typed[name]}
      onType={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <form className="card settings-card limits" onSubmit={submit} noValidate aria-labelledby="limits">
      <div className="settings-head">
        <h2 id="limits">Large changes</h2>
        <p className="muted">
          For changes that take access away, or change it, for many at once. Percentages are of the people who
          have an account at the trust or school; the last two count above {fewPeople} people.
        </p>
      </div>
      <fieldset>
        <legend>Type the number to go on, above both</legend>
        {field('typeNumberPeople', 'people', 1_000_000)}
        {field('typeNumberPercent', 'per cent', 100)}
      </fieldset>
      <fieldset>
        <legend>A second administrator approves, above either</legend>
        {field('secondPersonPeople', 'people', 1_000_000)}
        {field('secondPersonPercent', 'per cent', 100)}
      </fieldset>
      <fieldset>
        <legend>Not allowed at all, above</legend>
        {field('refusedPercent', 'per cent', 100)}
      </fieldset>
      <Refused>{fault ?? refusal}</Refused>
      <button className="button" data-main type="submit" disabled={busy}>
        {busy ? 'Saving …' : 'Save limits'}
      </button>
    </form>
  );
}
