import type { PasswordWords } from './password-words.ts';

/** The pages of a new password in Polish. */
export const pl: PasswordWords = {
  title: 'Prosimy wybrać nowe hasło',
  signedOut: 'Na wszystkich innych urządzeniach nastąpi wylogowanie.',
  password: 'Nowe hasło',
  save: 'Zapisz nowe hasło',
  saving: 'Zapisywanie …',
  deadTitle: 'Ten link nie działa',
  expired: 'Ten link stracił ważność: działa przez godzinę i tylko najnowszy.',
  used: 'Ten link był już użyty. Jeśli przez Państwa, proszę zalogować się nowym hasłem.',
  unknown: 'Nie znamy tego linku. Proszę otworzyć cały link z wiadomości albo poprosić o nowy.',
  open: 'Proszę jeszcze raz otworzyć link z wiadomości.',
  newLink: 'Wyślij nowy link',
  ask: 'Proszę podać, czym się Państwo logują. Wyślemy link na Państwa adres e-mail; działa przez godzinę.',
  sendLink: 'Wyślij link',
  backToSignIn: 'Wróć do logowania',
  askedTitle: 'Proszę sprawdzić pocztę',
  asked: 'Jeśli {login} ma tu konto, link jest już w drodze. Działa przez godzinę.',
  nothing:
    'Po pięciu minutach nadal nic? Proszę zajrzeć do folderu ze spamem i sprawdzić, co zostało wpisane. Jeśli zaproszenie jest wciąż ważne, proszę użyć linku z tamtej wiadomości.',
  somethingElse: 'Spróbuj inaczej',
};
