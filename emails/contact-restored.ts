import { familyEmail } from './family-email.ts';
import { inEveryLanguage } from './words/families.ts';

/** Sent to a contact who was given access to a school back, with the account and password that they had. It names nobody else. */
export const contactRestored = familyEmail(
  inEveryLanguage(({ restored }) => restored),
  { from: 'schoolName', url: 'signInUrl' },
  {
    trustName: "St Anne's & St Jude's Trust",
    schoolName: 'Riverside Primary',
    personName: 'Priya Shah',
    signInAs: 'priya.shah@family.example',
    signInUrl: 'https://portal.example/sign-in',
    toAddress: 'priya.shah@family.example',
  },
);
