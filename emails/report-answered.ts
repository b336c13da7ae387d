import { familyEmail } from './family-email.ts';
import { inEveryLanguage } from './words/families.ts';

/** Sent to a contact when the office answers what they reported. What they had written is not repeated: others may read the mailbox. */
export const reportAnswered = familyEmail(
  inEveryLanguage(({ reportAnswered }) => reportAnswered),
  { from: 'trustName', panel: 'answer', url: 'familyUrl' },
  {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    personName: 'Priya Shah',
    answer: 'Thank you. Your new telephone number is in our records from tomorrow.',
    familyUrl: 'https://portal.example/family',
    toAddress: 'priya.shah@family.example',
  },
);
