import { familyEmail } from './family-email.ts';
import { aboutAccounts } from './words/accounts.ts';

/** Sent to the address that somebody wants to sign in with. The link works for one hour. */
export const emailChange = familyEmail(
  aboutAccounts(({ emailChange }) => emailChange),
  { from: 'portalName', url: 'confirmUrl' },
  {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    confirmUrl: 'https://portal.example/email/Q8sN2vX4kB6mZ0aC1wE3rT5yU7iO9pLdFgHjKlMnBvA',
    askedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    worksUntil: 'Monday 1 March 2027 at 15:32 (GMT)',
    toAddress: 'mei.herrera@home.example',
  },
);
