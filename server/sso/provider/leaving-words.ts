import type { Language } from '../../contacts/family/rules.ts';

const en = {
  signOut: 'Sign out?',
  signOutOf: 'Sign out of {product}?',
  what: 'On a computer that others use, sign out of everything: of the portal, and of whatever you opened from it in this browser.',
  everything: 'Sign out of everything',
  stay: 'Stay signed in',
  onlyLeave: 'Only leave {product}',
  done: 'You are signed out',
  close: 'You may close this page.',
  left: 'You have left {product}.',
  nothing: 'There is nothing here',
  perhaps: 'Perhaps a part of the address is missing. Open the product from the portal instead.',
  portal: 'Go to the portal',
} as const;

/** Every word of the pages on which a product's sign-in ends, by what it is called in English. `{product}` is filled in. */
type LeavingWords = Readonly<Record<keyof typeof en, string>>;

const cy: LeavingWords = {
  signOut: 'Allgofnodi?',
  signOutOf: 'Allgofnodi o {product}?',
  what: 'Ar gyfrifiadur y mae eraill yn ei ddefnyddio, allgofnodwch o bopeth: o’r porth, ac o bopeth a agorwyd gennych ohono yn y porwr hwn.',
  everything: 'Allgofnodi o bopeth',
  stay: 'Aros wedi mewngofnodi',
  onlyLeave: 'Gadael {product} yn unig',
  done: 'Rydych wedi allgofnodi',
  close: 'Gallwch gau’r dudalen hon.',
  left: 'Rydych wedi gadael {product}.',
  nothing: 'Nid oes dim yma',
  perhaps: 'Efallai fod rhan o’r cyfeiriad ar goll. Agorwch y cynnyrch o’r porth yn lle hynny.',
  portal: 'Mynd i’r porth',
};

const pl: LeavingWords = {
  signOut: 'Wylogować się?',
  signOutOf: 'Wylogować się z {product}?',
  what: 'Na komputerze, z którego korzystają inni, prosimy wylogować się ze wszystkiego: z portalu i ze wszystkiego, co z niego otwarto w tej przeglądarce.',
  everything: 'Wyloguj się ze wszystkiego',
  stay: 'Pozostań na koncie',
  onlyLeave: 'Opuść tylko {product}',
  done: 'Wylogowano',
  close: 'Tę stronę można zamknąć.',
  left: 'Zakończono korzystanie z {product}.',
  nothing: 'Tutaj niczego nie ma',
  perhaps: 'Być może brakuje części adresu. Prosimy otworzyć produkt z portalu.',
  portal: 'Przejdź do portalu',
};

const ur: LeavingWords = {
  signOut: 'سائن آؤٹ کریں؟',
  signOutOf: '{product} سے سائن آؤٹ کریں؟',
  what: 'اگر یہ کمپیوٹر دوسرے بھی استعمال کرتے ہیں تو ہر چیز سے سائن آؤٹ کریں: پورٹل سے، اور ہر اُس چیز سے جو اس براؤزر میں وہاں سے کھولی گئی۔',
  everything: 'ہر چیز سے سائن آؤٹ کریں',
  stay: 'سائن اِن رہیں',
  onlyLeave: 'صرف {product} چھوڑیں',
  done: 'آپ سائن آؤٹ ہو گئے ہیں',
  close: 'آپ یہ صفحہ بند کر سکتے ہیں۔',
  left: 'آپ {product} سے نکل آئے ہیں۔',
  nothing: 'یہاں کچھ نہیں ہے',
  perhaps: 'شاید پتے کا کوئی حصہ رہ گیا ہے۔ اس کے بجائے پورٹل سے کھولیں۔',
  portal: 'پورٹل پر جائیں',
};

const ar: LeavingWords = {
  signOut: 'تسجيل الخروج؟',
  signOutOf: 'تسجيل الخروج من {product}؟',
  what: 'إذا كان غيرك يستخدم هذا الحاسوب فيُرجى تسجيل الخروج من كل شيء: من البوابة، ومن كل ما فُتح منها في هذا المتصفح.',
  everything: 'تسجيل الخروج من كل شيء',
  stay: 'البقاء مع تسجيل الدخول',
  onlyLeave: 'مغادرة {product} فقط',
  done: 'تم تسجيل خروجك',
  close: 'يمكنك إغلاق هذه الصفحة.',
  left: 'لقد غادرت {product}.',
  nothing: 'لا يوجد شيء هنا',
  perhaps: 'ربما كان جزء من العنوان ناقصًا. يُرجى فتح المنتج من البوابة بدلًا من ذلك.',
  portal: 'الذهاب إلى البوابة',
};

/** The pages on which a product's sign-in ends, in every language that families are written to in: parents meet them, too. */
export const leavingWords: Readonly<Record<Language, LeavingWords>> = { en, cy, pl, ur, ar };

/** Whether a language is read from the right. */
export const isTurned = (language: Language): boolean => language === 'ur' || language === 'ar';

/** A sentence with the product's name in it, kept apart from words that run the other way. */
export const withProduct = (language: Language, sentence: string, product: string): string =>
  sentence.replaceAll('{product}', () => (isTurned(language) ? `\u2068${product}\u2069` : product));
