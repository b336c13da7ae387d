import type { WelcomeWords } from './welcome-words.ts';

/** The pages of a welcome in English. */
export const en: WelcomeWords = {
  account: 'Your family account',
  title: 'Your family account at {school}',
  hello: 'Hello {name}. This account is yours alone, and for:',
  children: 'Your children here',
  create: 'Create my account',
  haveOne: 'I have an account already',
  until: 'You can do this until {until}.',
  notYou: 'Not you, or not wanted?',
  decline: 'Decline',
  createTitle: 'Create your account',
  once: 'You need it once, for all your children at {school} and its partner schools.',
  yourName: 'Your name',
  signInWith: 'You sign in with',
  signInName: 'You sign in with this name',
  signInNameHint:
    'Keep it, or choose another. You sign in with it instead of your e-mail address; mail still goes to that address.',
  password: 'Password',
  passwordRule: 'At least {count} characters. Three random words are fine.',
  show: 'Show',
  hide: 'Hide',
  creating: 'Creating your account …',
  back: 'Back',
};
