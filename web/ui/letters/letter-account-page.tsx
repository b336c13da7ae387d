import type { LetterShown, Me } from '../../answers.ts';
import type { Refused } from '../../api.server.ts';
import { Fault } from '../visitors/fault.tsx';
import { lastDayOf } from '../when.ts';
import { LetterAsMe } from './letter-as-me.tsx';
import { NewLetterAccount } from './new-letter-account.tsx';

interface Props {
  readonly letter: LetterShown;
  readonly me: Me | null;
  readonly refused: {
    readonly refusal: Pick<Refused, 'code' | 'text'>;
    readonly signInName: string | null;
  } | null;
}

const aboutField: readonly string[] = ['name_taken', 'name_wrong', 'password_weak'];

/** What somebody sees whose code was right: at which school it is for them, and how to go on. */
export function LetterAccountPage({ letter, me, refused }: Props) {
  const { givenName, school, trust, signsIn, signInName, expiresAt } = letter;
  const fault = refused !== null && !aboutField.includes(refused.refusal.code) ? refused.refusal.text : null;
  return (
    <div className="sheet">
      {fault !== null && <Fault>{fault}</Fault>}
      <div className="sheet-head">
        {trust !== school && <p className="muted">{trust}</p>}
        <h1>Your family account at {school}</h1>
        <p>
          Hello <bdi>{givenName}</bdi>.{' '}
          {signsIn
            ? 'You have an account here already. Log in with it, and this school is added to it.'
            : 'This account is yours alone.'}
        </p>
      </div>
      {me !== null && <LetterAsMe me={me} />}
      {me === null && signInName !== null && <NewLetterAccount signInName={signInName} refused={refused} />}
      {me === null && signsIn && (
        <div className="choices">
          <a className="button" data-main href="/sign-in?to=/letter/account">
            Log in
          </a>
        </div>
      )}
      <p className="sheet-end">
        {me === null && !signsIn && (
          <>
            <a href="/sign-in?to=/letter/account">I have an account already</a> ·{' '}
          </>
        )}
        <a href="/letter">Not you? Another code</a>
        <br />
        The code works until {lastDayOf(expiresAt)}.
      </p>
    </div>
  );
}
