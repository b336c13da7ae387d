import { useState } from 'react';
import { mostAlone, rolloverDays } from '#server/reviews/rules.ts';
import type { ReviewSettings } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';

interface Props {
  readonly settings: ReviewSettings;
  /** Whether whoever looks may let reviews run by themselves: Account Owners. */
  readonly isOwner: boolean;
}

const within = (text: string, least: number, most: number) =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** What is drafted without anybody asking, and what of it may run by itself. */
export function ReviewsForm({ settings: { rolloverDays: days, alone }, isOwner }: Props) {
  const [typed, setTyped] = useState({
    days: String(days),
    people: String(alone.people),
    percent: String(alone.percent),
  });
  const { busy, refusal, run } = useDeed<Said>(say);
  const right = {
    days: within(typed.days, rolloverDays.least, rolloverDays.most),
    people: within(typed.people, 0, mostAlone.people),
    percent: within(typed.percent, 1, mostAlone.percent),
  };
  const changed = Number(typed.people) !== alone.people || Number(typed.percent) !== alone.percent;
  const field = (name: keyof typeof typed, label: string, hint: string, fault: string) => (
    <TextField
      label={label}
      hint={hint}
      className="input settings-number"
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      value={typed[name]}
      error={right[name] ? undefined : fault}
      onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
    />
  );
  return (
    <form
      className="card settings-card"
      aria-labelledby="reviews"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        if (Number(typed.days) !== days) run('settings/reviews', { days: Number(typed.days) });
        else run('settings/reviews', { people: Number(typed.people), percent: Number(typed.percent) });
      }}
    >
      <div className="settings-head">
        <h2 id="reviews">Reviews</h2>
        <p className="muted">
          On the first school day of each month, and some days after a rollover, the contacts whose access
          should end are drafted as a bulk change and mailed to whoever may act at the school. Nothing happens
          before somebody approves it.
        </p>
      </div>
      {field(
        'days',
        'Draft how many days after a rollover?',
        'From 1 to 60. Fourteen is usual.',
        'Type a number from 1 to 60.',
      )}
      {isOwner && (
        <>
          {field(
            'people',
            'Let a review run by itself up to how many contacts?',
            'From 0 to 200. With 0, each waits for a person. Only contacts without a student at the school any more are ever revoked by themselves.',
            'Type a number from 0 to 200.',
          )}
          {field(
            'percent',
            'And up to what per cent of those with access?',
            'From 1 to 20. What is larger waits for a person.',
            'Type a number from 1 to 20.',
          )}
        </>
      )}
      <Refused>{refusal}</Refused>
      <button
        className="button"
        data-main
        type="submit"
        disabled={
          busy || !right.days || !right.people || !right.percent || (Number(typed.days) === days && !changed)
        }
      >
        {busy ? 'Saving …' : 'Save reviews'}
      </button>
    </form>
  );
}
