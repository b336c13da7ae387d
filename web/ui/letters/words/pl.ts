import type { CodeWords } from './code-words.ts';

/** The pages on which the code of a letter is typed in, in Polish. */
export const pl: CodeWords = {
  title: 'Kod z listu',
  what: 'Szkoła wydrukowała go dla Państwa. Ma dwanaście liter i cyfr.',
  codeHint: 'Z kreskami lub bez, wielkimi lub małymi literami. Nie ma w nim O, 0, I, 1 ani L.',
  used: 'Kod był już użyty?',
  noLetter: 'Nie ma listu? Sekretariat szkoły może go wydrukować.',
  alone: 'Dzień dobry, {name}. To konto jest tylko dla jednej osoby.',
  signsIn:
    'Dzień dobry, {name}. Mają już Państwo u nas konto. Po zalogowaniu ta szkoła zostanie do niego dodana.',
  keepName: 'Można ją zachować albo wybrać inną. Proszę ją zapisać: jest potrzebna za każdym razem.',
  another: 'To nie Państwo? Inny kod',
  until: 'Kod działa do: {until}.',
};
