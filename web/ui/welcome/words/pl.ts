import type { WelcomeWords } from './welcome-words.ts';

/** The pages of a welcome in Polish. */
export const pl: WelcomeWords = {
  account: 'Państwa konto rodzinne',
  title: 'Państwa konto rodzinne w {school}',
  hello: 'Dzień dobry, {name}. To konto jest tylko dla jednej osoby i dotyczy:',
  children: 'Państwa dzieci tutaj',
  create: 'Załóż konto',
  haveOne: 'Mam już konto',
  until: 'Można to zrobić do: {until}.',
  notYou: 'To nie do Państwa albo konto jest niepotrzebne?',
  decline: 'Odrzuć',
  createTitle: 'Proszę założyć konto',
  once: 'Wystarczy jedno konto dla wszystkich Państwa dzieci w {school} i w szkołach partnerskich.',
  yourName: 'Imię i nazwisko',
  signInWith: 'Logowanie za pomocą',
  signInName: 'Logowanie za pomocą tej nazwy',
  signInNameHint:
    'Można ją zachować albo wybrać inną. Zastępuje ona adres e-mail przy logowaniu; wiadomości nadal przychodzą na ten adres.',
  password: 'Hasło',
  passwordRule: 'Co najmniej {count} znaków. Wystarczą trzy przypadkowe słowa.',
  show: 'Pokaż',
  hide: 'Ukryj',
  creating: 'Zakładanie konta …',
  back: 'Wstecz',
};
