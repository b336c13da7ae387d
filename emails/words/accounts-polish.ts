import type { AccountWords } from './account-words.ts';

const hello = (name: string) => `Dzień dobry, ${name},`;
const chooseNew = 'Wybierz nowe hasło';
const notYou = {
  strong: 'Jeśli to nie Państwo',
  rest: ', prosimy od razu wybrać nowe hasło i powiadomić sekretariat szkoły.',
};

/** The mails about somebody's own account, in Polish. */
export const accountsInPolish: AccountWords = {
  passwordChanged: {
    subject: () => 'Zmieniono hasło',
    heading: () => 'Hasło do Państwa konta zostało zmienione',
    preview: () => 'Jeśli to nie Państwo, prosimy od razu wybrać nowe.',
    before: ({ personName, toAddress, changedAt }) => [
      hello(personName),
      `Hasło do konta ${toAddress} zostało zmienione (${changedAt}), a wszystkie inne urządzenia zostały wylogowane.`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Wiadomość od ${portalName} wysłana na adres ${toAddress}, ponieważ zmieniono hasło do Państwa konta. Jeśli zmiana pochodzi od Państwa, nie trzeba nic robić.`,
  },
  factorChanged: {
    subject: () => 'Zmienił się sposób logowania',
    heading: () => 'Zmienił się sposób logowania na Państwa konto',
    preview: ({ change }) => `${change} Jeśli to nie Państwo, prosimy działać od razu.`,
    before: ({ personName, change, changedAt, toAddress }) => [
      hello(personName),
      `${change} Dotyczy to konta ${toAddress} (${changedAt}). Wszystkie inne urządzenia zostały wylogowane.`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Wiadomość od ${portalName} wysłana na adres ${toAddress}, ponieważ zmienił się sposób logowania. Jeśli zmiana pochodzi od Państwa, nie trzeba nic robić.`,
  },
  newDevice: {
    subject: ({ device }) => `Nowe logowanie: ${device}`,
    heading: () => 'Logowanie na nowym urządzeniu',
    preview: ({ device, signedInAt }) =>
      `${device}, ${signedInAt}. Jeśli to nie Państwo, prosimy działać od razu.`,
    before: ({ personName, toAddress, device, signedInAt, address }) => [
      hello(personName),
      `Na konto ${toAddress} zalogowano się na urządzeniu, z którego wcześniej nie korzystało:`,
      { strong: device, rest: [signedInAt, `Adres sieciowy: ${address}`] },
      'Jeśli to Państwo, wszystko jest w porządku.',
      {
        strong: 'Jeśli nie',
        rest: ', prosimy natychmiast wybrać nowe hasło: to wyloguje wszystkie urządzenia. Następnie prosimy powiadomić sekretariat szkoły.',
      },
    ],
    button: chooseNew,
    after: () => ['Profil w portalu pokazuje, gdzie są Państwo zalogowani.'],
    footer: ({ portalName, toAddress }) =>
      `Wiadomość od ${portalName} wysłana na adres ${toAddress}, ponieważ ktoś zalogował się na Państwa konto. Jeśli to Państwo, nie trzeba nic robić.`,
  },
  emailChange: {
    subject: () => 'Prosimy potwierdzić nowy adres e-mail',
    heading: () => 'Prosimy potwierdzić nowy adres e-mail',
    preview: ({ worksUntil }) => `Link działa do: ${worksUntil}.`,
    before: ({ personName, toAddress }) => [
      hello(personName),
      `Poprosili Państwo o logowanie się od teraz za pomocą ${toAddress}. Bez potwierdzenia nic się nie zmieni.`,
    ],
    button: 'Potwierdź ten adres',
    after: ({ worksUntil }) => [
      `Link działa jeden raz, do: ${worksUntil}, w przeglądarce, w której są Państwo zalogowani. Działa tylko najnowszy link.`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `Wiadomość od ${portalName} wysłana na adres ${toAddress}, ponieważ podano go jako czyjś nowy adres do logowania (${askedAt}). Jeśli to nie Państwo, nie trzeba nic robić: bez tej wiadomości nikt się nie zaloguje i nikt nigdy nie poprosi Państwa o ten link.`,
  },
  emailChangeAsked: {
    subject: () => 'Ktoś poprosił o zmianę adresu do logowania',
    heading: () => 'Poproszono o nowy adres do logowania',
    preview: () => 'Nic się jeszcze nie zmieniło. Jeśli to nie Państwo, prosimy od razu zmienić hasło.',
    before: ({ personName, askedAt, newEmail, toAddress }) => [
      hello(personName),
      `Ktoś, kto zna hasło, zapewne Państwo, poprosił o logowanie za pomocą ${newEmail} zamiast ${toAddress} (${askedAt}).`,
      'Nic się jeszcze nie zmieniło: nowy adres trzeba potwierdzić linkiem, który na niego wysłano.',
      {
        strong: 'Jeśli to nie Państwo',
        rest: ', prosimy od razu zmienić hasło: to zatrzyma zmianę i wyloguje wszystkich innych.',
      },
    ],
    button: 'Zobacz swój profil',
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Wiadomość od ${portalName} wysłana na adres ${toAddress}, ponieważ to za jego pomocą się Państwo logują. Jeśli prośba pochodzi od Państwa, nie trzeba tu nic robić.`,
  },
  emailChangeTaken: {
    subject: () => 'Ktoś próbował użyć Państwa adresu e-mail',
    heading: () => 'Ktoś próbował użyć Państwa adresu e-mail',
    preview: () => 'Nic się nie zmieniło. Logowanie jest takie jak dotąd.',
    before: ({ askedAt, toAddress }) => [
      `Ktoś, kto ma tu inne konto, poprosił o logowanie się od teraz za pomocą ${toAddress} (${askedAt}).`,
      'Mają już Państwo konto z tym adresem, więc nic nie zmieniono i nikogo o tym nie powiadomiono. Logowanie jest takie jak dotąd.',
      'Jeśli to Państwo i mają Państwo dwa konta: prosimy zalogować się na to, które ma pozostać, i poprosić szkołę o przeniesienie na nie dostępu.',
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Wiadomość od ${portalName} wysłana na adres ${toAddress}, ponieważ podano go jako czyjś nowy adres do logowania. Jeśli to nie Państwo, nie trzeba nic robić.`,
  },
  emailChanged: {
    subject: () => 'Zmieniono adres do logowania',
    heading: () => 'Państwa adres do logowania został zmieniony',
    preview: ({ newEmail }) => `Od teraz logują się Państwo za pomocą ${newEmail}.`,
    before: ({ personName, changedAt, newEmail, toAddress }) => [
      hello(personName),
      `Od teraz logują się Państwo za pomocą ${newEmail}, a już nie ${toAddress} (${changedAt}). Hasło pozostaje bez zmian. Wszystkie inne urządzenia zostały wylogowane.`,
      {
        strong: 'Jeśli to nie Państwo',
        rest: ', prosimy natychmiast powiadomić sekretariat szkoły: może on zakończyć dostęp tego konta.',
      },
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Wiadomość od ${portalName} wysłana na adres ${toAddress}, ponieważ dotąd logowali się Państwo za jego pomocą. Jeśli zmiana pochodzi od Państwa, nie trzeba nic robić.`,
  },
  addressCode: {
    subject: ({ placeName }) => `Kod do zaproszenia: ${placeName}`,
    heading: () => 'Państwa kod',
    preview: () => 'Działa przez dziesięć minut.',
    before: ({ inviteeName, loginAddress, placeName }) => [
      hello(inviteeName),
      `Ktoś zalogowany jako ${loginAddress}, zapewne Państwo, chce przyjąć zaproszenie od ${placeName} za pomocą tego konta. Prosimy wpisać ten kod, aby pokazać, że oba adresy należą do Państwa:`,
    ],
    after: ({ worksUntil }) => [
      `Kod działa jeden raz, do: ${worksUntil}. Jeśli kodów było kilka, działa tylko najnowszy.`,
    ],
    footer: ({ trustName, toAddress }) =>
      `Wiadomość od ${trustName} wysłana na adres ${toAddress}, ponieważ poproszono o kod do Państwa zaproszenia. Jeśli to nie Państwo, nie trzeba nic robić: bez kodu nic się nie stanie. Prosimy nikomu go nie podawać; nikt ze szkoły o niego nie poprosi.`,
  },
};
