import type { ShellWords } from './shell-words.ts';

/** What stands round a page that families see, in Polish. */
export const pl: ShellWords = {
  skip: 'Przejdź do treści',
  foot: 'Dostęp do systemów Państwa szkoły.',
  home: 'Gatehouse, Państwa produkty',
  familyHome: 'Gatehouse, moja rodzina',
  family: 'Moja rodzina',
  switchProduct: 'Przejdź do innego produktu',
  products: 'Państwa produkty',
  noProducts: 'Tutaj pojawią się produkty, do których otrzymają Państwo dostęp.',
  account: '{initials}, Państwa konto',
  profile: 'Profil',
  signOut: 'Wyloguj się',
  signOutEverywhere: 'Wyloguj się na wszystkich urządzeniach',
  light: 'Użyj jasnych kolorów',
  dark: 'Użyj ciemnych kolorów',
  messages: 'Wiadomości',
  dismiss: 'Zamknij powiadomienie',
};
