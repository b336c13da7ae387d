import { useId, useState, type FormEvent } from 'react';
import { nightlyHours } from '#server/roster/nightly/rules.ts';
import type { NightlyImport } from '../../../answers.ts';
import { Refused } from '../../refused.tsx';
import { say, type Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { firstDraft, toPlace, type PlaceDraft } from './place-draft.ts';
import { PlaceFields } from './place-fields.tsx';

/** Sets when and from where the roster comes by itself. */
export function NightlyForm({ nightly }: { nightly: NightlyImport }) {
  const id = useId();
  const { sources, folder } = nightly;
  const [isOn, setOn] = useState(nightly.isOn);
  const [at, setAt] = useState(nightly.at);
  const [drafts, setDrafts] = useState(() => sources.map((source) => firstDraft(source, folder)));
  const forget = (draft: PlaceDraft) => ({ ...draft, secret: '', noSecret: false });
  const { busy, refusal, run } = useDeed<Said>((said) => {
    setDrafts((before) => before.map(forget));
    say(said);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || !event.currentTarget.reportValidity()) return;
    run('nightly/save', { isOn, at, places: drafts.map(toPlace) });
  };
  return (
    <form className="card settings-card" onSubmit={submit} noValidate aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Set it up</h2>
      {sources.map((source, index) => {
        const draft = drafts[index];
        return (
          draft && (
            <PlaceFields
              key={source.sourceId}
              source={source}
              isOnly={sources.length === 1}
              folder={folder}
              draft={draft}
              onChange={(part) =>
                setDrafts(drafts.map((each) => (each === draft ? { ...each, ...part } : each)))
              }
            />
          )
        );
      })}
      <div className="field nightly-at">
        <label htmlFor={`${id}-at`}>At what time of the night?</label>
        <p className="field-hint" id={`${id}-hint`}>
          By the clocks of London. Choose one by which your MIS has finished its export.
        </p>
        <select
          id={`${id}-at`}
          className="input"
          aria-describedby={`${id}-hint`}
          value={at}
          onChange={({ currentTarget }) => setAt(currentTarget.value)}
        >
          {nightlyHours.map((hour) => (
            <option key={hour}>{hour}</option>
          ))}
        </select>
      </div>
      <div className="switch-field">
        <input
          id={`${id}-on`}
          className="switch"
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => setOn(currentTarget.checked)}
          aria-describedby={`${id}-on-hint`}
        />
        <label htmlFor={`${id}-on`}>Import the roster every night</label>
        <p className="muted" id={`${id}-on-hint`}>
          If none comes, whoever may import is told by e-mail, and everything stays as it was.
        </p>
      </div>
      <Refused>{refusal}</Refused>
      <button className="button" data-main type="submit" disabled={busy}>
        {busy ? 'Saving …' : 'Save nightly import'}
      </button>
    </form>
  );
}
