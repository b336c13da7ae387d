import type { Words } from '../define-email.ts';
import type { FamilyWords, WelcomeKey } from './families.ts';

const accept = 'Set up your account';
const signsIn = ({ signInWith }: Words<WelcomeKey>) =>
  `Afterwards you sign in with ${signInWith} and the password that you choose.`;
const why = ({ trustName, toAddress, placeName }: Words<WelcomeKey>) =>
  `Sent by ${trustName} to ${toAddress}, because ${placeName} has you in its records as a parent or carer. If you did not expect this, you need not do anything: no account is made unless you make it. If you are unsure, ring ${placeName} on a number you already know.`;
const sameLink =
  'It is the same link as in the first mail. If you do not want it, open it and choose Decline: then nobody reminds you any more.';

/** The mails to families, in English. */
export const familiesInEnglish: FamilyWords = {
  welcome: {
    subject: ({ placeName }) => `Welcome to your family account at ${placeName}`,
    heading: ({ placeName }) => `Your family account at ${placeName}`,
    preview: ({ worksUntil }) => `Set it up by ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      `Hello ${inviteeName},`,
      `${placeName} has a family account ready for you. It is yours alone, and for:`,
    ],
    button: accept,
    after: (to) => [
      signsIn(to),
      `The link works once, until ${to.worksUntil}. If it has run out, open it and ask for a new one, or ask the office of ${to.placeName}. If you have had more than one such mail, only the link in the newest one works.`,
    ],
    footer: why,
  },
  reminder: {
    subject: ({ placeName }) => `Reminder: your family account at ${placeName}`,
    heading: () => 'Your family account is still waiting',
    preview: ({ worksUntil }) => `Set it up by ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      `Hello ${inviteeName},`,
      `${placeName} has a family account ready for you, and the link to it runs out in a few days. It is for:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `The link works until ${to.worksUntil}. ${sameLink}`],
    footer: why,
  },
  lastReminder: {
    subject: ({ placeName }) => `Last day: your family account at ${placeName}`,
    heading: () => 'The link to your family account runs out soon',
    preview: ({ worksUntil }) => `Set it up by ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      `Hello ${inviteeName},`,
      `${placeName} has a family account ready for you. This is the last reminder: the link to it runs out within a day. It is for:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `The link works until ${to.worksUntil}. ${sameLink}`],
    footer: why,
  },
  childAdded: {
    subject: ({ placeName }) => `${placeName} is now in your family account`,
    heading: ({ placeName }) => `${placeName} is now in your family account`,
    preview: () => 'You need not do anything: sign in as you always do.',
    before: ({ inviteeName, placeName }) => [
      `Hello ${inviteeName},`,
      `${placeName} has been added to the family account that you have already. You will find there from now on:`,
    ],
    button: 'Open your family account',
    after: () => ['Sign in as you always do. There is no new password.'],
    footer: ({ trustName, toAddress, placeName }) =>
      `Sent by ${trustName} to ${toAddress}, because ${placeName} has you in its records as a parent or carer. If that is not right, ring ${placeName} on a number you already know.`,
  },
};
