import type { DoorWords } from './door-words.ts';

/** The door of a welcome in Polish. */
export const pl: DoorWords = {
  questionTitle: 'Najpierw pytanie',
  questionWhy:
    'Aby nikt inny nie otworzył Państwa konta rodzinnego w {school}, prosimy wpisać coś, co wie tylko rodzina.',
  birthDate: 'Data urodzenia jednego z Państwa dzieci w {school}',
  birthHint: 'Cyframi, na przykład 27 3 2014. Wystarczy data jednego dziecka.',
  day: 'Dzień',
  month: 'Miesiąc',
  year: 'Rok',
  letterTitle: 'Najpierw kod z listu',
  letterWhy:
    'Aby nikt inny nie otworzył Państwa konta rodzinnego w {school}, szkoła wysyła także list z kodem.',
  code: 'Kod',
  codeHint: 'Dwanaście liter i cyfr, z kreskami lub bez.',
  goOn: 'Dalej',
  looking: 'Sprawdzanie …',
  notKnown: 'Nie znają Państwo tej daty albo nie jest przyjmowana? Pomoże sekretariat szkoły.',
  noLetter: 'Nie ma jeszcze listu? Sekretariat szkoły może go wydrukować.',
  notForYou: 'To nie do Państwa?',
  restsTitle: 'Ten link jest wstrzymany',
  restsWhy: 'Było zbyt wiele błędnych odpowiedzi, więc link nie przyjmuje kolejnych.',
  restsNext: 'Proszę zwrócić się do sekretariatu {school}: może wysłać nowy link albo wydrukować list.',
  declineTitle: 'Bez konta rodzinnego?',
  declineWhat:
    'Konto nie zostanie założone, a link przestanie działać. Sekretariat {school} dowie się o tym i może napisać ponownie.',
  reason: 'Powód (nieobowiązkowo)',
  reasonHint: 'Przeczyta go sekretariat. Na przykład: to nie jest moje dziecko.',
  moment: 'Chwileczkę …',
  declinedTitle: 'Odrzucono',
  declinedWhat: 'Nic się u Państwa nie zmieniło, a sekretariat {school} już o tym wie.',
  declinedNext: 'W razie zmiany zdania proszę zwrócić się do sekretariatu: może napisać ponownie.',
  sentTitle: 'Nowy link jest w drodze',
  sentWhy: 'Wysłaliśmy go o {time} na adres, który ma {school}.',
  sentNext:
    'Proszę otworzyć link z tamtej wiadomości i zajrzeć także do folderu ze spamem. Ten link już nie działa.',
  expiredTitle: 'Ten link stracił ważność',
  replacedTitle: 'Jest nowszy link',
  sevenDays: 'Działa tylko najnowszy link, przez siedem dni.',
  newOne: 'Możemy wysłać nowy na adres, który ma {school}. Proszę zajrzeć także do folderu ze spamem.',
  deadTitle: 'Ten link już nie działa',
  deadWhy: 'Jeśli konto jest już założone, proszę się zalogować.',
  deadNext: 'W przeciwnym razie proszę zapytać w sekretariacie {school}, co dalej.',
  unknownTitle: 'Nie znamy tego linku',
  unknownWhy: 'Może jest niepełny albo ta strona była otwarta zbyt długo.',
  unknownNext:
    'Proszę jeszcze raz otworzyć cały link z wiadomości. Jeśli to nie pomoże, proszę poprosić szkołę o nowy.',
  askFor: 'Proszę o nowy link',
  askAgain: 'Wyślij kolejny',
  sending: 'Wysyłanie …',
  signIn: 'Zaloguj się',
};
