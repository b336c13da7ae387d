import type { WelcomeAsks as Asks } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { TextField } from '../visitors/text-field.tsx';
import { BirthDateFields } from './birth-date-fields.tsx';

interface Props {
  readonly asks: Asks;
  readonly fault: string | null;
}

/** What a welcome asks for before it tells anything: it names nobody, whoever has opened it. */
export function WelcomeAsks({ asks: { proof, siteName, rests }, fault }: Props) {
  if (rests)
    return (
      <div className="sheet">
        <h1>This link is resting</h1>
        <p>There were too many wrong answers, so it does not take any more.</p>
        <p>Ask the office of {siteName}: they can send you a new link, or print you a letter.</p>
      </div>
    );
  const byDate = proof === 'child_birth_date';
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>{byDate ? 'A question first' : 'The code of your letter first'}</h1>
        <p>
          {byDate
            ? `So that nobody else opens your family account at ${siteName}, please type in something that the family knows.`
            : `So that nobody else opens your family account at ${siteName}, the school sends you a letter with a code as well.`}
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <input type="hidden" name="act" value={byDate ? 'prove-by-date' : 'prove'} />
      {byDate ? (
        <BirthDateFields siteName={siteName} focused={fault === null} />
      ) : (
        <TextField
          label="Code"
          name="code"
          className="input input-letter"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={40}
          hint="Twelve letters and digits, with or without the dashes."
          focused={fault === null}
        />
      )}
      <SendButton busy="Looking …">Go on</SendButton>
      <p className="sheet-end">
        {byDate
          ? 'You do not know it, or it is not taken? The school office can help. '
          : 'No letter yet? The school office can print you one. '}
        <br />
        Not for you? <a href="/welcome/decline">Decline</a>
      </p>
    </form>
  );
}
