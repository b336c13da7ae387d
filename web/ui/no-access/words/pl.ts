import type { NoAccessWords } from './no-access-words.ts';

/** What a family reads who may not open a product, in Polish. */
export const pl: NoAccessWords = {
  page: 'Brak dostępu',
  title: 'Nie mają Państwo dostępu do {product}',
  titleUnknown: 'Nie mają Państwo dostępu do tego produktu',
  now: 'Mogą już Państwo otworzyć {product}',
  given: 'W międzyczasie przyznano Państwu dostęp.',
  notOurs:
    'Nie jest to żaden z produktów, które udostępnia szkoła. Jeśli to pomyłka, proszę powiedzieć w sekretariacie szkoły, co miało się otworzyć.',
  notAmong:
    'To konto otwiera to, co szkoła dziecka udostępniła rodzicom i opiekunom. Obecnie nie ma wśród tego: {product}. Jeśli to pomyłka, proszę zapytać w sekretariacie szkoły.',
  goOn: 'Przejdź do {product}',
  goBack: 'Wróć do {product}',
  goBackUnknown: 'Wróć do produktu',
  family: 'Moja rodzina',
  somebodyElse: 'Zaloguj kogoś innego',
  signedInAs: 'Zalogowano jako {login}.',
};
