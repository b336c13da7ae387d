import { useState } from 'react';
import { reviewDays, reviewOpenings, silences } from '#server/access-reviews/rules.ts';
import type { AccessReviews } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';
import { silenceChoices } from './review-text.ts';

const openings = {
  by_hand: 'When somebody opens it',
  termly: 'By itself at the start of each term, by the dates of the roster',
} as const;

/** When the trust's reviews open, for how long, and what becomes of what nobody answers. */
export function ReviewSettingsForm({ settings }: { settings: AccessReviews['settings'] }) {
  const [opens, setOpens] = useState(settings.opens);
  const [silence, setSilence] = useState(settings.silence);
  const [typed, setTyped] = useState(String(settings.days));
  const { busy, refusal, run } = useDeed<Said>(say);
  const days = Number(typed);
  const right = Number.isInteger(days) && days >= reviewDays.least && days <= reviewDays.most;
  return (
    <form
      className="card settings-card"
      aria-labelledby="review-settings"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && right) run('access-reviews/do/settings', { opens, days, silence });
      }}
    >
      <div className="settings-head">
        <h2 id="review-settings">How the trust reviews access</h2>
        <p className="muted">For all schools, from the next review on.</p>
      </div>
      <fieldset className="picks">
        <legend>When does a review open?</legend>
        {reviewOpenings.map((value) => (
          <label key={value} className="pick">
            <input
              type="radio"
              name="opens"
              value={value}
              checked={value === opens}
              onChange={() => setOpens(value)}
            />
            <b>{openings[value]}</b>
          </label>
        ))}
      </fieldset>
      <TextField
        label="For how many days is it open?"
        hint="From 7 to 60. Whoever has not finished is reminded after 7 and after 12 days."
        className="input settings-number"
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        value={typed}
        error={right ? undefined : 'Type a number from 7 to 60.'}
        onChange={({ target }) => setTyped(target.value)}
      />
      <fieldset className="picks">
        <legend>What becomes of what nobody answers?</legend>
        {silences.map((value) => (
          <label key={value} className="pick">
            <input
              type="radio"
              name="silence"
              value={value}
              checked={value === silence}
              onChange={() => setSilence(value)}
            />
            <b>{silenceChoices[value]}</b>
          </label>
        ))}
      </fieldset>
      <Refused>{refusal}</Refused>
      <button className="button" data-main type="submit" disabled={busy || !right}>
        {busy ? 'Saving …' : 'Save reviews'}
      </button>
    </form>
  );
}
