import { SendButton } from '../send-button.tsx';
import { timeOf } from '../when.ts';
import { CodeField } from './code-field.tsx';
import { Fault } from './fault.tsx';

interface Props {
  readonly email: string;
  /** The address of the account that is to be used. */
  readonly login: string;
  /** Until when the code works that was sent last; null when there is none that works. */
  readonly worksUntil: string | null;
  readonly fault: string | null;
  /** The page of the invitation, or of the welcome. */
  readonly back?: { readonly href: string; readonly label: string };
}

const invitation = { href: '/i', label: 'Back to the invitation' };

/** Where the code is typed in that was sent to the invited address. */
export function CodeForm({ email, login, worksUntil, fault, back = invitation }: Props) {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>{worksUntil === null ? 'Ask for a new code' : 'Type in the code'}</h1>
        <p>
          {worksUntil === null ? (
            <>The code that we sent last does not work any more. We can send another one to </>
          ) : (
            <>We have sent six digits to </>
          )}
          <b>
            <bdi>{email}</bdi>
          </b>
          {worksUntil !== null && <>. They work until {timeOf(worksUntil)}</>}.
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      {worksUntil !== null && (
        <form method="post" className="fields">
          <CodeField
            focused={fault === null}
            hint="Six digits, from the newest mail. Look in the junk folder, too."
          />
          <SendButton busy="Looking …">Use {login}</SendButton>
        </form>
      )}
      <form method="post" action={back.href} className="choices">
        <input type="hidden" name="act" value="send-code" />
        <SendButton busy="Sending …" quiet={worksUntil !== null}>
          Send a new code
        </SendButton>
      </form>
      <p className="sheet-end">
        <a href={back.href}>{back.label}</a>
      </p>
    </div>
  );
}
