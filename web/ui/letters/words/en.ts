import type { CodeWords } from './code-words.ts';

/** The pages on which the code of a letter is typed in, in English. */
export const en: CodeWords = {
  title: 'The code of your letter',
  what: 'Your school has printed it for you. It has twelve letters and digits.',
  codeHint: 'With or without the dashes, in capitals or not. There is no O, 0, I, 1 or L in it.',
  used: 'Have you used it already?',
  noLetter: 'No letter? The school office can print you one.',
  alone: 'Hello {name}. This account is yours alone.',
  signsIn: 'Hello {name}. You have an account here already. Log in with it, and this school is added to it.',
  keepName: 'Keep it, or choose another, and write it down: you need it each time.',
  another: 'Not you? Another code',
  until: 'The code works until {until}.',
};
