import { useState } from 'react';
import type { WelcomeProof } from '#server/contacts/welcome/proof/rules.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';

const choices = [
  {
    proof: 'none',
    name: 'Nothing',
    about: 'Whoever opens the mail sees for which children it is, and sets up the account.',
  },
  {
    proof: 'child_birth_date',
    name: 'The date of birth of one of their children',
    about:
      'The roster has to have dates of birth (demographics.csv). Where it has none for any of their children, no welcome e-mail is sent: print a letter.',
  },
  {
    proof: 'letter_code',
    name: 'A code from a letter',
    about:
      'Send the welcome e-mail, and print and post a letter as well (Actions, Print letters). The mail says that a letter comes.',
  },
] as const;

/** What the link of a welcome asks for before it shows anything. */
export function WelcomeProofForm({ proof }: { proof: WelcomeProof }) {
  const [chosen, setChosen] = useState(proof);
  const { busy, refusal, run } = useDeed<Said>(say);
  return (
    <form
      className="card settings-card"
      aria-labelledby="welcome-proof"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) run('settings/welcome', { welcomeProof: chosen });
      }}
    >
      <div className="settings-head">
        <h2 id="welcome-proof">Welcome e-mails to families</h2>
        <p className="muted">
          An address can be out of date, or shared. With a question the mail names no child, and the link
          shows nothing before it is answered. After five wrong answers it rests until you send the welcome
          again. A letter alone is never asked for more: it went to their home.
        </p>
      </div>
      <fieldset className="picks">
        <legend>What does the link ask for first?</legend>
        {choices.map(({ proof: value, name, about }) => (
          <label key={value} className="pick">
            <input
              type="radio"
              name="welcomeProof"
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
      <button className="button" data-main type="submit" disabled={busy || chosen === proof}>
        {busy ? 'Saving …' : 'Save welcome e-mails'}
      </button>
    </form>
  );
}
