import { familyEmail } from './family-email.ts';
import { welcomeExample } from './welcome.ts';
import { inEveryLanguage } from './words/families.ts';

/** Sent once, three days before a welcome runs out that nobody has answered. */
export const welcomeReminder = familyEmail(
  inEveryLanguage(({ reminder }) => reminder),
  { from: 'trustName', panel: 'childrenLines', url: 'acceptUrl' },
  welcomeExample,
);
