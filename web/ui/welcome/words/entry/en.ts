import type { EntryWords } from './entry-words.ts';

/** How somebody comes in with an account that they have, in English. */
export const en: EntryWords = {
  signInTitle: 'Log in with an existing account',
  signInWhat: '{school} is added to it as soon as you are in.',
  login: 'E-mail address or sign-in name',
  forgot: 'Forgot it?',
  logIn: 'Log in',
  loggingIn: 'Logging in …',
  signedInAs: 'You are signed in as {name} ({login}).',
  isMe: 'Yes, that is me: use this account',
  codeToo: 'We send a code to {email}, to be sure. You type it in here.',
  somebodyElse: 'No: sign in as somebody else',
  otherDevice: 'No: somebody else uses this device',
  signedOutHere: 'The other account is signed out here, and you go on with your own.',
  codeTitle: 'Type in the code',
  codeSent: 'We have sent six digits to {email}. They work until {time}.',
  sixDigits: 'Six digits, from the newest mail. Look in the junk folder, too.',
  use: 'Use {login}',
  newCodeTitle: 'Ask for a new code',
  codeOver: 'The code that we sent last does not work any more. We can send another one to {email}.',
  newCode: 'Send a new code',
};
