import { welcomeEmail } from './welcome-email.ts';

/** What a welcome and its reminders are told, for the gallery and the tests. */
export const welcomeExample = {
  trustName: "St Anne's & St Jude's Trust",
  placeName: 'Riverside Primary',
  inviteeName: 'Priya Shah',
  childrenLines: 'Mia Shah\nTom Shah',
  acceptUrl: 'https://portal.example/welcome/Zk3v8Q1cT0uYwR5sB7nLxA2dF9hJ4mKp6eGtVyXqWbU',
  worksUntil: 'Monday 8 March 2027 at 09:00 (GMT)',
  signInWith: 'priya.shah',
  toAddress: 'p.shah@family.example',
} as const;

/** Sent when a contact is welcomed to their family account, and again with a new link each time. */
export const welcome = welcomeEmail(({ welcome }) => welcome, welcomeExample);
