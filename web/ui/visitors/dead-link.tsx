import type { Landing } from '../../answers.ts';
import { deadLinkText } from './dead-link-text.ts';

/** The page of an invitation that cannot be accepted. */
export function DeadLink({ landing: { state, invitation } }: { landing: Landing }) {
  const { title, why, next } = deadLinkText(state, invitation);
  return (
    <div className="sheet">
      <h1>{title}</h1>
      <p>{why}</p>
      <p>{next}</p>
      <div className="choices">
        <a className="button" data-main={state === 'accepted' || undefined} href="/sign-in">
          Sign in
        </a>
        {state === 'accepted' && (
          <a className="button" href="/forgot-password">
            I forgot my password
          </a>
        )}
      </div>
    </div>
  );
}
