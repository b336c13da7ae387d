import type { LetterWords } from './letter-words.ts';

/** The letter to families, in English. */
export const letterInEnglish: LetterWords = {
  title: 'Your family account',
  hello: (name) => `Hello ${name},`,
  about: (school) =>
    `${school} has a family account for you. It is yours alone: please do not pass this letter on. You see there what the school has for you about:`,
  more: (count) => `and ${count} more`,
  openAddress: 'Open this address',
  typeCode: 'and type in this code',
  whatToDo: 'What to do',
  steps: [
    'Point the camera of a phone at the square, or open the address beside it and type in the code.',
    'Choose a name to sign in with and a password. If you have an account here already, sign in with it.',
    'That is all. You need the code no more, and can throw this letter away.',
  ],
  linkAsks: 'If a link in an e-mail asks you for a code, type this one in there.',
  goodToKnow: 'Good to know',
  until: ({ worksUntil, school }) =>
    `The code works once, until ${worksUntil}. If it does not work, if something here is wrong, or if this letter is not for you, please ask the office of ${school}. They can print you a new one.`,
  password: {
    title: 'A new password for your family account',
    about: (school) =>
      `The office of ${school} has made this letter so that you can choose a new password. It is yours alone: please do not pass it on.`,
    login: 'You log in with',
    steps: [
      'Choose a new password. Until then the old one works.',
      'Log in with it. You are logged out everywhere else. You need the code no more, and can throw this letter away.',
    ],
  },
  never: (school) => `Nobody from ${school} will ask you for this code or for your password.`,
};
