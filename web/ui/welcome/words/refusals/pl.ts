import type { RefusalWords } from './refusal-words.ts';

/** What families are refused in Polish. */
export const pl: RefusalWords = {
  password_weak:
    'To hasło zbyt łatwo odgadnąć. Wystarczą trzy przypadkowe słowa, bez Państwa nazwiska i nazwy szkoły.',
  name_taken: 'Ktoś inny loguje się już tą nazwą. Proszę wybrać inną.',
  name_wrong: 'Nazwa ma co najmniej cztery litery, cyfry, kropki lub łączniki i zaczyna się od litery.',
  mailbox_shared: 'Tym adresem nie można się zalogować. Proszę użyć podanej nazwy do logowania.',
  account_exists: 'Konto już istnieje. Proszę wybrać „Mam już konto”.',
  wrong_password: 'Adres e-mail lub nazwa do logowania albo hasło są nieprawidłowe.',
  throttled: 'Zbyt wiele błędnych prób. Proszę odczekać kilka minut i spróbować ponownie.',
  too_often:
    'Taka prośba była przed chwilą. Proszę chwilę poczekać i zajrzeć do poczty, także do folderu ze spamem.',
  welcome_proof_wrong: 'To nie zgadza się z tym, co ma zapisane szkoła.',
  triesLeft: 'Pozostałe próby: {count}.',
  welcome_proof_rests:
    'Było zbyt wiele błędnych odpowiedzi, więc ten link nie przyjmuje kolejnych. Proszę poprosić sekretariat szkoły o nowy.',
  welcome_proof_asked: 'Proszę jeszcze raz otworzyć link z wiadomości i najpierw odpowiedzieć na pytanie.',
  letter_code_wrong:
    'Ten kod jest nieprawidłowy albo już nieważny. Proszę jeszcze raz sprawdzić list albo poprosić sekretariat szkoły o nowy.',
  code_wrong: 'To nie ten kod. Proszę sprawdzić najnowszą wiadomość i spróbować ponownie.',
  code_expired: 'Ten kod stracił ważność. Proszę poprosić o nowy.',
  code_tries: 'To była o jedną próbę za dużo. Proszę poprosić o nowy kod.',
  reset_expired: 'Ten link już nie działa. Proszę poprosić o nowy.',
  reset_used: 'Ten link był już użyty. W razie potrzeby proszę poprosić o nowy.',
  address_unreadable: 'To nie jest adres e-mail. Być może brakuje znaku @ albo końcówka jest błędna.',
  address_same: 'To obecny adres.',
  address_taken: 'Ktoś inny loguje się tym adresem. Proszę wybrać inny.',
  wrong_current_password: 'To nie jest właściwe hasło.',
  change_expired: 'Ten link już nie działa. Proszę poprosić o zmianę ponownie.',
  change_used: 'Ten link został już użyty: adres jest zmieniony.',
  prove_again: 'Prosimy potwierdzić, że to Państwo, a potem kontynuować.',
  factor_wrong: 'Ten kod jest nieprawidłowy albo został już użyty. Proszę poczekać na następny i wpisać go.',
  factor_required: 'To konto wymaga drugiego kroku logowania. Najpierw trzeba go ustawić w profilu.',
  step_expired: 'To trwało zbyt długo. Proszę zalogować się ponownie.',
  passkey_refused:
    'Ten klucz dostępu nie został przyjęty. Proszę spróbować ponownie albo zalogować się inaczej.',
  dead: 'Ten link już nie działa. Proszę otworzyć najnowszy link z poczty albo zapytać w sekretariacie szkoły.',
  no_new_link: 'Stąd nie możemy wysłać nowego linku. Sekretariat szkoły może go wysłać w minutę.',
  other: 'To się nie udało. Proszę zapytać w sekretariacie szkoły, co dalej.',
};
