import { familyEmail } from './family-email.ts';
import { inEveryLanguage } from './words/families.ts';

/** Sent when somebody with an account asks for a new password. The link works for one hour. */
export const passwordReset = familyEmail(
  inEveryLanguage(({ passwordReset }) => passwordReset),
  { from: 'portalName', url: 'resetUrl' },
  {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    loginName: 'mei.herrera',
    resetUrl: 'https://portal.example/r/Q8sN2vX4kB6mZ0aC1wE3rT5yU7iO9pLdFgHjKlMnBvA',
    askedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    worksUntil: 'Monday 1 March 2027 at 15:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
);
