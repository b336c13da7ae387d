import { familyEmail } from './family-email.ts';
import { aboutAccounts } from './words/accounts.ts';

/** Sent after a change of what an account proves itself by besides its password. */
export const factorChanged = familyEmail(
  aboutAccounts(({ factorChanged }) => factorChanged),
  { from: 'portalName', url: 'forgotUrl' },
  {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    toAddress: 'm.herrera@riverside.example',
    change: 'An authenticator app was set up for the second step.',
    changedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    forgotUrl: 'https://portal.example/forgot-password',
  },
);
