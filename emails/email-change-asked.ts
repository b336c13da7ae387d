import { familyEmail } from './family-email.ts';
import { aboutAccounts } from './words/accounts.ts';

/** Tells the present address that another one was asked for, while that can still be stopped. */
export const emailChangeAsked = familyEmail(
  aboutAccounts(({ emailChangeAsked }) => emailChangeAsked),
  { from: 'portalName', url: 'profileUrl' },
  {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    newEmail: 'mei.herrera@home.example',
    profileUrl: 'https://portal.example/profile',
    askedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
);
