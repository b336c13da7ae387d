import { familyEmail } from './family-email.ts';
import { aboutAccounts } from './words/accounts.ts';

/** Six digits to the invited address, asked for by somebody who is signed in with another one. */
export const addressCode = familyEmail(
  aboutAccounts(({ addressCode }) => addressCode),
  { from: 'trustName', panel: 'code' },
  {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    inviteeName: 'Priya Patel',
    loginAddress: 'priya@home.example',
    code: '042917',
    worksUntil: 'Monday 1 March 2027 at 14:42 (GMT)',
    toAddress: 'p.patel@riverside.example',
  },
);
