import { proofMinutes } from '#server/accounts/rules.ts';

/** What is said when somebody is asked once more who they are. */
export const proofText = {
  title: 'Confirm that it is you',
  why: `What you are about to do cannot simply be taken back. So that nobody does it at your open browser, we ask once more; then not for ${proofMinutes} minutes.`,
} as const;
