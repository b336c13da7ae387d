import { familyEmail } from './family-email.ts';
import { aboutAccounts } from './words/accounts.ts';

/** Tells the old address that another one was put in its place. It has no button: the old address opens nothing. */
export const emailChanged = familyEmail(
  aboutAccounts(({ emailChanged }) => emailChanged),
  { from: 'portalName' },
  {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    newEmail: 'mei.herrera@home.example',
    changedAt: 'Monday 1 March 2027 at 14:50 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
);
