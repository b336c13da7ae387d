import { familyEmail } from './family-email.ts';
import { inEveryLanguage } from './words/families.ts';

/** Sent to a contact whose access to one school has ended, and who can sign in as before. It names nobody else. */
export const contactRevokedHere = familyEmail(
  inEveryLanguage(({ endedHere }) => endedHere),
  { from: 'schoolName' },
  {
    trustName: "St Anne's & St Jude's Trust",
    schoolName: 'Riverside Primary',
    personName: 'Priya Shah',
    toAddress: 'priya.shah@family.example',
  },
);
