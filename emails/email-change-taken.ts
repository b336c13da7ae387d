import { familyEmail } from './family-email.ts';
import { aboutAccounts } from './words/accounts.ts';

/** Sent instead of a link to an address that has an account already: whoever asked is not told that it has one. */
export const emailChangeTaken = familyEmail(
  aboutAccounts(({ emailChangeTaken }) => emailChangeTaken),
  { from: 'portalName' },
  {
    portalName: 'Gatehouse at portal.example',
    askedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
);
