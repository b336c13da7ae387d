import type { EntryWords } from './entry-words.ts';

/** How somebody comes in with an account that they have, in Polish. */
export const pl: EntryWords = {
  signInTitle: 'Logowanie na istniejące konto',
  signInWhat: '{school} zostanie do niego dodana zaraz po zalogowaniu.',
  login: 'Adres e-mail lub nazwa do logowania',
  forgot: 'Nie pamiętam',
  logIn: 'Zaloguj się',
  loggingIn: 'Logowanie …',
  signedInAs: 'Na tym urządzeniu zalogowano: {name} ({login}).',
  isMe: 'Tak, to ja: użyj tego konta',
  codeToo: 'Dla pewności wyślemy kod na adres {email}. Wpisuje się go tutaj.',
  somebodyElse: 'Nie: zaloguj kogoś innego',
  otherDevice: 'Nie: tego urządzenia używa ktoś inny',
  signedOutHere: 'Tamto konto zostanie tu wylogowane, a dalej idą Państwo ze swoim.',
  codeTitle: 'Proszę wpisać kod',
  codeSent: 'Wysłaliśmy sześć cyfr na adres {email}. Działają do {time}.',
  sixDigits: 'Sześć cyfr z najnowszej wiadomości. Proszę zajrzeć także do folderu ze spamem.',
  use: 'Użyj konta {login}',
  newCodeTitle: 'Potrzebny jest nowy kod',
  codeOver: 'Ostatnio wysłany kod już nie działa. Możemy wysłać kolejny na adres {email}.',
  newCode: 'Wyślij nowy kod',
};
