import type { FamilyWords } from './family-words.ts';

/** The family page in Polish. */
export const pl: FamilyWords = {
  title: 'Moja rodzina',
  children: 'Moje dzieci',
  noChildren: 'Szkoła nie pokazuje obecnie żadnych dzieci.',
  products: 'Co mogę otworzyć',
  noProducts: 'Na razie nie ma nic do otwarcia. Tutaj pojawi się to, co szkoła udostępni rodzinom.',
  newTab: 'otwiera się w nowej karcie',
  details: 'Moje dane zapisane w szkole {school}',
  name: 'Imię i nazwisko',
  email: 'Adres e-mail',
  phone: 'Telefon',
  type: 'Zapisano jako',
  notWrittenDown: 'Nie zapisano',
  report: 'Zgłoś błąd',
  reportHint:
    'Coś się nie zgadza? Proszę napisać do sekretariatu: poprawi to w dokumentach szkoły i odpowie e-mailem.',
  school: 'Szkoła',
  whatIsWrong: 'Co się nie zgadza?',
  sayWhat: 'Proszę napisać, co się nie zgadza.',
  send: 'Wyślij do sekretariatu',
  sent: 'Dziękujemy. Sekretariat otrzymał zgłoszenie i odpowie e-mailem.',
  tooOften: 'Wysłano już pięć zgłoszeń w ciągu doby. Proszę spróbować jutro albo zadzwonić do szkoły.',
  reports: 'Moje zgłoszenia',
  waiting: 'Czeka na odpowiedź',
  answered: 'Odpowiedź sekretariatu:',
  settings: 'Ustawienia logowania',
  signInWith: 'Logowanie: {login}.',
  settingsLink: 'Zmień imię i nazwisko, hasło lub urządzenia',
  language: 'Język tej strony i wiadomości',
  save: 'Zapisz',
  saved: 'Zapisano.',
  signOut: 'Wyloguj się',
  portal: 'Moje produkty w pracy',
  aboutToEnd:
    'Szkoła {school} wkrótce zakończy ten dostęp. Prosimy wcześniej pobrać wszystko, co będzie potrzebne.',
  endsAfter:
    'Dostęp do szkoły {school} kończy się po dniu {day}. Do tego czasu prosimy pobrać wszystko, co będzie potrzebne.',
  noAccess: 'Obecnie nie mają Państwo dostępu. Proszę zapytać w sekretariacie szkoły.',
};
