import { familyEmail } from './family-email.ts';
import { welcomeExample } from './welcome.ts';
import { inEveryLanguage } from './words/families.ts';

/** Sent once, on the last day of a welcome that nobody has answered. */
export const welcomeLastReminder = familyEmail(
  inEveryLanguage(({ lastReminder }) => lastReminder),
  { from: 'trustName', panel: 'childrenLines', url: 'acceptUrl' },
  welcomeExample,
);
