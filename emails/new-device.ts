import { familyEmail } from './family-email.ts';
import { aboutAccounts } from './words/accounts.ts';

/** Sent when an account signed in on a device that it had not used before. */
export const newDevice = familyEmail(
  aboutAccounts(({ newDevice }) => newDevice),
  { from: 'portalName', url: 'forgotUrl' },
  {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    toAddress: 'm.herrera@riverside.example',
    device: 'Chrome on Windows',
    signedInAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    address: '203.0.113.7',
    forgotUrl: 'https://portal.example/forgot-password',
  },
);
