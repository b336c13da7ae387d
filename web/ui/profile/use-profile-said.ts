import { useEffect } from 'react';
import type { ProfilePart } from '../../profile-form.ts';
import { say, type Said } from '../say.tsx';

/** What became of the form that was sent: which it was, and what was done, or why not. */
export interface ProfileOutcome {
  readonly part: ProfilePart;
  readonly said: Said | null;
  readonly refusal: { readonly code: string; readonly text: string } | null;
  /** Whether it would be done once whoever asked proves again who they are. */
  readonly prove: boolean;
}

/** Confirms what was done, once. */
export function useProfileSaid(outcome: ProfileOutcome | null): void {
  useEffect(() => {
    if (outcome?.said) say(outcome.said);
  }, [outcome]);
}
