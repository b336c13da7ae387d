import { familyEmail } from './family-email.ts';
import { welcomeExample } from './welcome.ts';
import { familiesInEnglish } from './words/families-english.ts';

/** Sent once, on the last day of a welcome that nobody has answered. */
export const welcomeLastReminder = familyEmail(familiesInEnglish.lastReminder, 'acceptUrl', welcomeExample);
