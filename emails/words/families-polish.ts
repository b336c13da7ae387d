import type { Words } from '../define-email.ts';
import type { FamilyWords, WelcomeKey } from './family-words.ts';

const accept = 'Załóż konto';
const hello = (name: string) => `Dzień dobry, ${name},`;
const signsIn = ({ signInWith }: Words<WelcomeKey>) =>
  `Później logują się Państwo za pomocą ${signInWith} i hasła, które Państwo wybiorą.`;
const why = ({ trustName, toAddress, placeName }: Words<WelcomeKey>) =>
  `Wiadomość od ${trustName} wysłana na adres ${toAddress}, ponieważ ${placeName} ma Państwa w swoich danych jako rodzica lub opiekuna. Jeśli to nieporozumienie, nie trzeba nic robić: konto nie powstanie, jeśli sami go Państwo nie założą. W razie wątpliwości prosimy zadzwonić do ${placeName} pod numer, który już Państwo znają.`;
const sameLink =
  'To ten sam link co w pierwszej wiadomości. Jeśli nie chcą Państwo konta, prosimy otworzyć link i wybrać „Odrzuć”: nie będzie wtedy więcej przypomnień.';
const mistake = 'Jeśli uważają Państwo, że to pomyłka, prosimy zapytać w sekretariacie szkoły.';

/** The mails to families, in Polish. */
export const familiesInPolish: FamilyWords = {
  welcome: {
    subject: ({ placeName }) => `Konto rodzinne w ${placeName}`,
    heading: ({ placeName }) => `Państwa konto rodzinne w ${placeName}`,
    preview: ({ worksUntil }) => `Prosimy założyć je do: ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `${placeName} ma dla Państwa gotowe konto rodzinne. Jest tylko dla jednej osoby i dotyczy:`,
    ],
    button: accept,
    after: (to) => [
      signsIn(to),
      `Link działa jeden raz, do: ${to.worksUntil}. Jeśli wygasł, prosimy go otworzyć i poprosić o nowy albo zapytać w sekretariacie ${to.placeName}. Jeśli takich wiadomości było kilka, działa tylko link z najnowszej.`,
    ],
    footer: why,
  },
  guarded: {
    ready: ({ placeName }) =>
      `${placeName} ma dla Państwa gotowe konto rodzinne. Jest tylko dla jednej osoby.`,
    asks: {
      child_birth_date:
        'Link najpierw zapyta o datę urodzenia jednego z Państwa dzieci w tej szkole, aby nikt inny nie otworzył tego konta.',
      letter_code:
        'Link najpierw zapyta o kod, aby nikt inny nie otworzył tego konta. Szkoła przyśle go Państwu w liście.',
    },
  },
  reminder: {
    subject: ({ placeName }) => `Przypomnienie: konto rodzinne w ${placeName}`,
    heading: () => 'Państwa konto rodzinne wciąż czeka',
    preview: ({ worksUntil }) => `Prosimy założyć je do: ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `${placeName} ma dla Państwa gotowe konto rodzinne, a link do niego wygaśnie za kilka dni. Dotyczy:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `Link działa do: ${to.worksUntil}. ${sameLink}`],
    footer: why,
  },
  lastReminder: {
    subject: ({ placeName }) => `Ostatni dzień: konto rodzinne w ${placeName}`,
    heading: () => 'Link do konta rodzinnego wkrótce wygaśnie',
    preview: ({ worksUntil }) => `Prosimy założyć je do: ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `${placeName} ma dla Państwa gotowe konto rodzinne. To ostatnie przypomnienie: link wygaśnie w ciągu jednego dnia. Dotyczy:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `Link działa do: ${to.worksUntil}. ${sameLink}`],
    footer: why,
  },
  childAdded: {
    subject: ({ placeName }) => `${placeName} jest teraz na koncie rodzinnym`,
    heading: ({ placeName }) => `${placeName} jest teraz na Państwa koncie rodzinnym`,
    preview: () => 'Nie trzeba nic robić: prosimy logować się jak zwykle.',
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `Do konta rodzinnego, które już Państwo mają, dodano ${placeName}. Od teraz znajdą tam Państwo:`,
    ],
    button: 'Otwórz konto rodzinne',
    after: () => ['Prosimy logować się jak zwykle. Nie ma nowego hasła.'],
    footer: ({ trustName, toAddress, placeName }) =>
      `Wiadomość od ${trustName} wysłana na adres ${toAddress}, ponieważ ${placeName} ma Państwa w swoich danych jako rodzica lub opiekuna. Jeśli to się nie zgadza, prosimy zadzwonić do ${placeName} pod numer, który już Państwo znają.`,
  },
  ended: {
    subject: ({ schoolName }) => `Państwa konto rodzinne w ${schoolName} zostało zamknięte`,
    heading: () => 'Państwa konto rodzinne zostało zamknięte',
    preview: ({ keptUntil }) => `Sekretariat szkoły może je przywrócić do: ${keptUntil}.`,
    before: ({ personName, schoolName, keptUntil }) => [
      hello(personName),
      `Dostęp do ${schoolName} się zakończył i nie można już zalogować się na konto rodzinne.`,
      `${mistake} Do dnia ${keptUntil} sekretariat może przywrócić to samo konto z tym samym hasłem. Później potrzebne będzie nowe zaproszenie.`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Wiadomość od ${schoolName} (${trustName}) wysłana na adres ${toAddress}, ponieważ mieli Państwo u nas konto rodzinne. Nie trzeba nic robić. W razie pytań prosimy zwrócić się do sekretariatu szkoły.`,
  },
  endedHere: {
    subject: ({ schoolName }) => `Państwa dostęp do ${schoolName} się zakończył`,
    heading: ({ schoolName }) => `Państwa dostęp do ${schoolName} się zakończył`,
    preview: () => 'Dane do logowania pozostają bez zmian.',
    before: ({ personName, schoolName }) => [
      hello(personName),
      `Państwa rodzinny dostęp do ${schoolName} się zakończył. Wszystko inne, co mogli Państwo otwierać, pozostaje bez zmian, podobnie jak dane do logowania i hasło. Może być konieczne ponowne zalogowanie.`,
      `${mistake} Może on przywrócić dostęp.`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Wiadomość od ${schoolName} (${trustName}) wysłana na adres ${toAddress}, ponieważ mieli Państwo dostęp do tej szkoły. Nie trzeba nic robić. W razie pytań prosimy zwrócić się do sekretariatu szkoły.`,
  },
  restored: {
    subject: ({ schoolName }) => `Znów mają Państwo dostęp do ${schoolName}`,
    heading: ({ schoolName }) => `Znów mają Państwo dostęp do ${schoolName}`,
    preview: () => 'Konto i hasło są takie same jak przedtem.',
    before: ({ personName, schoolName, signInAs }) => [
      hello(personName),
      `Sekretariat ${schoolName} przywrócił Państwu dostęp. Prosimy zalogować się jako ${signInAs}, z dotychczasowym hasłem. Niczego nie trzeba potwierdzać.`,
    ],
    button: 'Zaloguj się',
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Wiadomość od ${schoolName} (${trustName}) wysłana na adres ${toAddress}, ponieważ przywrócono Państwu dostęp. Jeśli to nieporozumienie, nie trzeba nic robić. W razie pytań prosimy zwrócić się do sekretariatu szkoły.`,
  },
  reportAnswered: {
    subject: ({ placeName }) => `${placeName}: odpowiedź na Państwa zgłoszenie`,
    heading: ({ placeName }) => `${placeName} odpowiada na Państwa zgłoszenie`,
    preview: ({ answer }) => answer,
    before: ({ personName, placeName }) => [
      hello(personName),
      `Zgłosili Państwo ${placeName}, że coś w Państwa danych się nie zgadza. Sekretariat odpowiada:`,
    ],
    button: 'Otwórz stronę rodziny',
    after: () => ['Odpowiedź jest też widoczna na stronie rodziny.'],
    footer: ({ trustName, toAddress, placeName }) =>
      `Wiadomość od ${trustName} wysłana na adres ${toAddress}, ponieważ zgłosili Państwo pomyłkę do ${placeName}. Jeśli to nie Państwo albo jeśli mają Państwo pytania, prosimy zwrócić się do sekretariatu szkoły.`,
  },
  passwordReset: {
    subject: () => 'Prosimy wybrać nowe hasło',
    heading: () => 'Prosimy wybrać nowe hasło',
    preview: ({ worksUntil }) => `Link działa do: ${worksUntil}.`,
    before: ({ personName, loginName }) => [
      hello(personName),
      `Ktoś, zapewne Państwo lub sekretariat szkoły, poprosił o nowe hasło do konta, na które loguje się ${loginName}.`,
    ],
    button: 'Wybierz nowe hasło',
    after: ({ worksUntil }) => [
      `Link działa jeden raz, do: ${worksUntil}. Później można poprosić o kolejny na stronie logowania.`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `Wiadomość od ${portalName} wysłana na adres ${toAddress}, ponieważ poproszono o nowe hasło: ${askedAt}. Jeśli to nie Państwo, nie trzeba nic robić: hasło pozostaje bez zmian. Nikt ze szkoły nigdy nie poprosi Państwa o ten link.`,
  },
};
