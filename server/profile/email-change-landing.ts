import type { Reading } from '../unit-of-work.ts';
import { findEmailChange } from './find-email-change.ts';
import type { EmailChangeState } from './rules.ts';

/** What whoever opens the link is shown: the address only while it works, and whether they are signed in rightly. */
export interface EmailChangeLanding {
  readonly state: EmailChangeState;
  readonly newEmail: string | null;
  readonly who: 'owner' | 'somebody_else' | 'nobody';
}

/** The landing page of the link, for the account that is signed in, if any. */
export async function emailChangeLanding(
  reading: Reading,
  { token, signedIn }: { readonly token: string; readonly signedIn: string | null },
): Promise<EmailChangeLanding> {
  const { state, accountId, newEmail } = await findEmailChange(reading, token);
  const who = signedIn === null ? 'nobody' : signedIn === accountId ? 'owner' : 'somebody_else';
  return { state, newEmail: state === 'open' ? newEmail : null, who };
}
