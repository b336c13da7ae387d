import type { ProblemWords } from './problem-words.ts';

/** The pages of what went wrong, in Polish. */
export const pl: ProblemWords = {
  unreadableTitle: 'Nie udało się tego odczytać',
  unreadableWhat: 'Strona wysłała coś, czego nie możemy odczytać. Nic nie zmieniono.',
  unreadableNext: 'Proszę wrócić, wczytać stronę ponownie i spróbować jeszcze raz.',
  forbiddenTitle: 'Tej strony nie można otworzyć',
  forbiddenWhat: 'Są Państwo zalogowani, ale ta strona nie jest dla Państwa dostępna. Nic nie zmieniono.',
  forbiddenNext: 'Jeśli jest potrzebna, proszę zapytać w sekretariacie szkoły.',
  missingTitle: 'Nie możemy znaleźć tej strony',
  missingWhat: 'Być może w adresie jest błąd albo tej strony już nie ma.',
  missingNext: 'Proszę wrócić albo zacząć od nowa poniżej.',
  largeTitle: 'To było za duże',
  largeWhat: 'Wysłano więcej, niż przyjmujemy naraz. Nic nie zmieniono.',
  largeNext: 'Proszę wysłać mniej naraz.',
  brokenTitle: 'Coś poszło nie tak po naszej stronie',
  brokenWhat:
    'Zapisaliśmy, co się stało. To, co zrobiono przed tą stroną, jest zapisane; to, co zrobiono na niej, być może nie.',
  brokenNext:
    'Proszę spróbować za chwilę. Jeśli to się powtarza, proszę powiadomić sekretariat szkoły i podać poniższy numer.',
  offlineTitle: 'Nie udało się połączyć z portalem',
  offlineWhat:
    'Być może nie ma połączenia z internetem. To, co zrobiono na tej stronie, mogło się nie zapisać.',
  offlineNext: 'Proszę sprawdzić połączenie i spróbować ponownie.',
  otherTitle: 'To się nie udało',
  otherWhat: 'Nic nie zmieniono.',
  otherNext: 'Proszę wrócić i spróbować ponownie.',
  number: 'Numer:',
  start: 'Strona początkowa',
  again: 'Spróbuj ponownie',
};
