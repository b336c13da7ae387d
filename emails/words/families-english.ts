import type { Words } from '../define-email.ts';
import type { FamilyWords, WelcomeKey } from './family-words.ts';

const accept = 'Set up your account';
const signsIn = ({ signInWith }: Words<WelcomeKey>) =>
  `Afterwards you sign in with ${signInWith} and the password that you choose.`;
const why = ({ trustName, toAddress, placeName }: Words<WelcomeKey>) =>
  `Sent by ${trustName} to ${toAddress}, because ${placeName} has you in its records as a parent or carer. If you did not expect this, you need not do anything: no account is made unless you make it. If you are unsure, ring ${placeName} on a number you already know.`;
const sameLink =
  'It is the same link as in the first mail. If you do not want it, open it and choose Decline: then nobody reminds you any more.';

const mistake = 'If you think this is a mistake, please ask the school office.';

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
  guarded: {
    ready: ({ placeName }) => `${placeName} has a family account ready for you. It is yours alone.`,
    asks: {
      child_birth_date:
        'The link first asks for the date of birth of one of your children at the school, so that nobody else opens your account.',
      letter_code:
        'The link first asks for a code, so that nobody else opens your account. The school sends it to you in a letter.',
    },
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
  ended: {
    subject: ({ schoolName }) => `Your family account at ${schoolName} has ended`,
    heading: () => 'Your family account has ended',
    preview: ({ keptUntil }) => `The school office can give it back until ${keptUntil}.`,
    before: ({ personName, schoolName, keptUntil }) => [
      `Hello ${personName},`,
      `Your access to ${schoolName} has ended, and you can no longer sign in to your family account.`,
      `${mistake} Until ${keptUntil} the office can give you back the same account, with the same password. After that day you would need a new invitation.`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Sent by ${schoolName} (${trustName}) to ${toAddress}, because you had a family account with us. You need not do anything. Please ask the school office if you have a question.`,
  },
  endedHere: {
    subject: ({ schoolName }) => `Your access to ${schoolName} has ended`,
    heading: ({ schoolName }) => `Your access to ${schoolName} has ended`,
    preview: () => 'Your sign-in stays as it was.',
    before: ({ personName, schoolName }) => [
      `Hello ${personName},`,
      `Your access to ${schoolName} as a family has ended. Everything else that you could open stays as it was, and so do your sign-in and your password. You may be asked to sign in again.`,
      `${mistake} They can give the access back.`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Sent by ${schoolName} (${trustName}) to ${toAddress}, because you had access to this school. You need not do anything. Please ask the school office if you have a question.`,
  },
  restored: {
    subject: ({ schoolName }) => `You have access to ${schoolName} again`,
    heading: ({ schoolName }) => `You have access to ${schoolName} again`,
    preview: () => 'Your account and your password are the ones that you had.',
    before: ({ personName, schoolName, signInAs }) => [
      `Hello ${personName},`,
      `The office of ${schoolName} has given you your access back. Sign in as ${signInAs}, with the password that you had before. There is nothing to accept.`,
    ],
    button: 'Sign in',
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Sent by ${schoolName} (${trustName}) to ${toAddress}, because your access was given back. If you did not expect this, you need not do anything. Please ask the school office if you have a question.`,
  },
  reportAnswered: {
    subject: ({ placeName }) => `${placeName} has answered your report`,
    heading: ({ placeName }) => `${placeName} has answered your report`,
    preview: ({ answer }) => answer,
    before: ({ personName, placeName }) => [
      `Hello ${personName},`,
      `You told ${placeName} that something in your record was wrong. The office answers:`,
    ],
    button: 'Open my family page',
    after: () => ['You can see it on your family page, too.'],
    footer: ({ trustName, toAddress, placeName }) =>
      `Sent by ${trustName} to ${toAddress}, because you reported a mistake to ${placeName}. If you did not, or have a question, ask the school office.`,
  },
  passwordReset: {
    subject: () => 'Choose a new password',
    heading: () => 'Choose a new password',
    preview: ({ worksUntil }) => `The link works until ${worksUntil}.`,
    before: ({ personName, loginName }) => [
      `Hello ${personName},`,
      `Somebody, most likely you or your school’s office, asked for a new password for the account that signs in with ${loginName}.`,
    ],
    button: 'Choose a new password',
    after: ({ worksUntil }) => [
      `The link works once, until ${worksUntil}. After that, ask for another one on the sign-in page.`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `Sent by ${portalName} to ${toAddress}, because a new password was asked for on ${askedAt}. If that was not you, you need not do anything: your password stays as it is. Nobody from your school will ever ask you for this link.`,
  },
};
