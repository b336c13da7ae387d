import { Link } from '@remix-run/react';
import { useId } from 'react';
import { longestReason } from '#server/requests/rules.ts';
import type { Asking } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { SendButton } from '../send-button.tsx';
import { PersonShell } from '../shell/person-shell.tsx';
import { AskChoices } from './ask-choices.tsx';

interface Props {
  readonly asking: Asking;
  /** What is chosen to begin with. */
  readonly wish: string | null;
  /** Where it leads once it is asked, a path. */
  readonly to: string;
  /** What was sent and not taken. */
  readonly refused?: { readonly refusal: string; readonly wish: string; readonly reason: string } | undefined;
}

/** Ask for access: what, where and why. A plain form, which works without scripts. */
export function AskPage({ asking: { places }, ...rest }: Props) {
  return (
    <PersonShell>
      <div className="page ask">
        <div className="page-head">
          <div>
            <h1>Ask for access</h1>
            <p>Your administrators get a mail. They choose the role, and you get a mail with their answer.</p>
          </div>
        </div>
        {places.length === 0 ? <NothingLeft /> : <AskForm places={places} {...rest} />}
      </div>
    </PersonShell>
  );
}

function AskForm({ places, wish, to, refused }: Omit<Props, 'asking'> & { places: Asking['places'] }) {
  const id = useId();
  return (
    <form method="post" className="ask-form">
      <Refused>{refused?.refusal ?? null}</Refused>
      <AskChoices places={places} chosen={refused?.wish ?? wish ?? undefined} />
      <input type="hidden" name="to" value={to} />
      <div className="field">
        <label htmlFor={id}>Why do you need it?</label>
        <p className="field-hint" id={`${id}-hint`}>
          Say what you do with it and, if it matters, which role you have in mind.
        </p>
        <textarea
          className="input"
          id={id}
          name="reason"
          rows={3}
          required
          maxLength={longestReason}
          defaultValue={refused?.reason}
          aria-describedby={`${id}-hint`}
        />
      </div>
      <div className="ask-buttons">
        <Link className="button" to="/">
          Cancel
        </Link>
        <SendButton busy="Sending …">Send request</SendButton>
      </div>
    </form>
  );
}

function NothingLeft() {
  return (
    <section className="card empty">
      <h2>There is nothing more to ask for</h2>
      <p>
        You have, or have asked for, everything that is given where you work. If you miss something, ask your
        school office.
      </p>
      <Link className="button" to="/">
        Your products
      </Link>
    </section>
  );
}
