import { welcomeEmail } from './welcome-email.ts';
import { welcomeExample } from './welcome.ts';

/** Sent once, on the last day of a welcome that nobody has answered. */
export const welcomeLastReminder = welcomeEmail(({ lastReminder }) => lastReminder, welcomeExample);
