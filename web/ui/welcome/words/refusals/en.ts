import type { RefusalWords } from './refusal-words.ts';

/** What families are refused in English. */
export const en: RefusalWords = {
  password_weak:
    'This password is too easy to guess. Three random words are fine, without your name or that of the school.',
  name_taken: 'Somebody else signs in with this name. Choose another.',
  name_wrong: 'It has at least four letters, digits, dots or hyphens, and begins with a letter.',
  mailbox_shared: 'That address cannot be used to sign in with. Use the sign-in name that is shown instead.',
  account_exists: 'There is an account already. Choose “I have an account already”.',
  wrong_password: 'The e-mail address or sign-in name, or the password, is wrong.',
  throttled: 'Too many wrong attempts. Wait a few minutes, then try again.',
  too_often:
    'That was asked for a moment ago. Wait a little, and look in your mail, also in the junk folder.',
  welcome_proof_wrong: 'That does not fit what the school has on record.',
  triesLeft: 'Answers that you can still give: {count}.',
  welcome_proof_rests:
    'There were too many wrong answers, so this link does not take any more. Ask the school office for a new one.',
  welcome_proof_asked: 'Open the link in your mail again, and answer what it asks first.',
  letter_code_wrong:
    'That code is not right, or is no longer good. Look at the letter again, or ask the school office for a new one.',
  code_wrong: 'This is not the code. Look at the newest mail and try again.',
  code_expired: 'This code has run out. Ask for a new one.',
  code_tries: 'That was one try too many. Ask for a new code.',
  reset_expired: 'This link no longer works. Ask for a new one.',
  reset_used: 'This link was used already. Ask for a new one if you need it.',
  address_unreadable: 'This is not an e-mail address. Look for a missing @ or a mistyped ending.',
  address_same: 'This is the address it has already.',
  address_taken: 'Somebody else signs in with this address. Choose another.',
  wrong_current_password: 'That is not your password.',
  change_expired: 'This link no longer works. Ask for the change again.',
  change_used: 'This link was used already: the address is changed.',
  prove_again: 'Confirm that it is you, then go on.',
  factor_wrong: 'This code is not right, or was used already. Wait for the next one and type that in.',
  factor_required: 'Your account needs a second step at sign-in. Set one up first, in your profile.',
  step_expired: 'This took too long. Sign in again.',
  passkey_refused: 'This passkey was not accepted. Try again, or sign in another way.',
  dead: 'This link does not work any more. Open the newest one in your mail, or ask the school office.',
  no_new_link:
    'We cannot send a new link from here. Ask the school office: they can send you one in a minute.',
  other: 'That did not work. Ask the school office: they can tell you how to go on.',
};
