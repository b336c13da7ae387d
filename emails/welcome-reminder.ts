import { welcomeEmail } from './welcome-email.ts';
import { welcomeExample } from './welcome.ts';

/** Sent once, three days before a welcome runs out that nobody has answered. */
export const welcomeReminder = welcomeEmail(({ reminder }) => reminder, welcomeExample);
