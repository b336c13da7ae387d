import { counted } from '../counted.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';

interface Props {
  readonly to: string;
  readonly required: boolean;
  /** Whether there is an authenticator app; else a passkey stands for it. */
  readonly hasApp: boolean;
  /** How many backup codes were not used. */
  readonly left: number;
  readonly fault: string | null;
}

/** What can be done with a second step that is set up: new backup codes, another app, none any more. */
export function StepReady({ to, required, hasApp, left, fault }: Props) {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>Your second step is set up</h1>
        <p>
          {hasApp
            ? 'Your authenticator app is asked for after your password.'
            : 'Your passkey stands for it. Backup codes let you in where you have no passkey with you.'}{' '}
          You have {counted(left, 'backup code', 'backup codes')} left.
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <div className="choices">
        <a className="button" data-main href={to === '/' ? '/' : to}>
          Go on
        </a>
        <form method="post">
          <input type="hidden" name="act" value="new-codes" />
          <SendButton busy="One moment …" quiet>
            {left === 0 ? 'Make backup codes' : 'Make new backup codes'}
          </SendButton>
        </form>
        <a className="button" href="/second-step?replace&to=/profile">
          {hasApp ? 'Use another authenticator app' : 'Set up an authenticator app, too'}
        </a>
        {hasApp && !required && (
          <form method="post">
            <input type="hidden" name="act" value="remove" />
            <SendButton busy="One moment …" quiet>
              Remove the second step
            </SendButton>
          </form>
        )}
      </div>
      <p className="sheet-end">
        Any of these signs you out on all other devices. <a href="/profile">Back to your profile</a>
      </p>
    </div>
  );
}
