import { familyEmail } from './family-email.ts';
import { inEveryLanguage } from './words/families.ts';

/** Sent to a contact whose account was closed, because access to their last school has ended. It names nobody else. */
export const contactRevoked = familyEmail(
  inEveryLanguage(({ ended }) => ended),
  { from: 'schoolName' },
  {
    trustName: "St Anne's & St Jude's Trust",
    schoolName: 'Riverside Primary',
    personName: 'Priya Shah',
    keptUntil: '31 March 2027',
    toAddress: 'priya.shah@family.example',
  },
);
