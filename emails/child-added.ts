import { familyEmail } from './family-email.ts';
import { inEveryLanguage } from './words/families.ts';

/** Sent when another school is added to the account that a contact has already. */
export const childAdded = familyEmail(
  inEveryLanguage(({ childAdded }) => childAdded),
  { from: 'trustName', panel: 'childrenLines', url: 'familyUrl' },
  {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Hillside Academy',
    inviteeName: 'Priya Shah',
    childrenLines: 'Mia Shah',
    familyUrl: 'https://portal.example/family',
    toAddress: 'p.shah@family.example',
  },
);
