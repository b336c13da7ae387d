import type { PasswordWords } from './password-words.ts';

/** The pages of a new password in English. */
export const en: PasswordWords = {
  title: 'Choose a new password',
  signedOut: 'You will be signed out everywhere else.',
  password: 'New password',
  save: 'Save the new password',
  saving: 'Saving …',
  deadTitle: 'This link does not work',
  expired: 'This link has run out: it works for one hour, and only the newest one works.',
  used: 'This link was used already. If that was you, sign in with your new password.',
  unknown: 'We do not know this link. Open the whole of it from the mail, or ask for a new one.',
  open: 'Open the link from the mail again.',
  newLink: 'Send a new link',
  ask: 'Tell us what you sign in with. We send a link to your e-mail address; it works for one hour.',
  sendLink: 'Send the link',
  backToSignIn: 'Back to sign in',
  askedTitle: 'Look at your mail',
  asked: 'If {login} has an account here, a link is on its way by e-mail. It works for one hour.',
  nothing:
    'Nothing after five minutes? Look in the junk folder, and check what you typed. If your invitation is still open, use the link in that mail instead.',
  somethingElse: 'Try something else',
};
