import type { LetterWords } from './letter-words.ts';

/** The letter to families, in Polish. */
export const letterInPolish: LetterWords = {
  title: 'Państwa konto rodzinne',
  hello: (name) => `Dzień dobry, ${name},`,
  about: (school) =>
    `${school} ma dla Państwa konto rodzinne. Jest tylko dla jednej osoby: prosimy nie przekazywać nikomu tego listu. Na koncie widać, co szkoła ma dla Państwa w sprawie:`,
  // The same form for every number but one: dzieci.
  more: (count) => (count === 1 ? 'i jeszcze jedno dziecko' : `i jeszcze ${count} dzieci`),
  openAddress: 'Prosimy otworzyć ten adres',
  typeCode: 'i wpisać ten kod',
  whatToDo: 'Co zrobić',
  steps: [
    'Prosimy skierować aparat telefonu na kwadrat albo otworzyć adres obok i wpisać kod.',
    'Prosimy wybrać nazwę do logowania i hasło. Jeśli mają już Państwo u nas konto, prosimy się na nie zalogować.',
    'To wszystko. Kod nie będzie już potrzebny i można wyrzucić ten list.',
  ],
  linkAsks: 'Jeśli o kod zapyta link z wiadomości e-mail, prosimy wpisać tam ten kod.',
  goodToKnow: 'Warto wiedzieć',
  until: ({ worksUntil, school }) =>
    `Kod działa jeden raz, do: ${worksUntil}. Jeśli nie działa, jeśli coś się tu nie zgadza albo jeśli ten list nie jest dla Państwa, prosimy zapytać w sekretariacie ${school}. Mogą tam wydrukować nowy list.`,
  password: {
    title: 'Nowe hasło do konta rodzinnego',
    about: (school) =>
      `Sekretariat ${school} przygotował ten list, aby mogli Państwo wybrać nowe hasło. Jest tylko dla jednej osoby: prosimy nie przekazywać go nikomu.`,
    login: 'Logują się Państwo jako',
    steps: [
      'Prosimy wybrać nowe hasło. Do tego czasu działa stare.',
      'Prosimy zalogować się nowym hasłem. Wszędzie indziej nastąpi wylogowanie. Kod nie będzie już potrzebny i można wyrzucić ten list.',
    ],
  },
  never: (school) => `Nikt z ${school} nie poprosi Państwa o ten kod ani o hasło.`,
};
