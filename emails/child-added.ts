import { familyEmail } from './family-email.ts';
import { familiesInEnglish } from './words/families-english.ts';

/** Sent when another school is added to the account that a contact has already. */
export const childAdded = familyEmail(familiesInEnglish.childAdded, 'familyUrl', {
  trustName: "St Anne's & St Jude's Trust",
  placeName: 'Hillside Academy',
  inviteeName: 'Priya Shah',
  childrenLines: 'Mia Shah',
  familyUrl: 'https://portal.example/family',
  toAddress: 'p.shah@family.example',
});
