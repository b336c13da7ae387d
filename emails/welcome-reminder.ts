import { familyEmail } from './family-email.ts';
import { welcomeExample } from './welcome.ts';
import { familiesInEnglish } from './words/families-english.ts';

/** Sent once, three days before a welcome runs out that nobody has answered. */
export const welcomeReminder = familyEmail(familiesInEnglish.reminder, 'acceptUrl', welcomeExample);
