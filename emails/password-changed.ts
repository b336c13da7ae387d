import { familyEmail } from './family-email.ts';
import { aboutAccounts } from './words/accounts.ts';

/** Sent after a password was changed, on the profile page or by a link for a new one. */
export const passwordChanged = familyEmail(
  aboutAccounts(({ passwordChanged }) => passwordChanged),
  { from: 'portalName', url: 'forgotUrl' },
  {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    forgotUrl: 'https://portal.example/forgot-password',
    changedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
);
