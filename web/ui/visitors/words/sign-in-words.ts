import type { Language } from '#server/contacts/family/rules.ts';

/** What stands round the fields of the sign-in page. A link named `letter` follows `newHere`, and `neither` follows that, with the full stop between them. */
interface SignInWords {
  readonly title: string;
  readonly busy: string;
  readonly passkey: string;
  readonly password: string;
  readonly 'signed-out': string;
  readonly sure: string;
  readonly newHere: string;
  readonly letter: string;
  readonly neither: string;
}

/** The sign-in page in every language that families are written to in. `password` and `signed-out` are what was done just now. */
export const signInWords: Readonly<Record<Language, SignInWords>> = {
  en: {
    title: 'Sign in',
    busy: 'Signing in …',
    passkey: 'Sign in with a passkey',
    password: 'Your new password is set. Sign in with it.',
    'signed-out': 'You are signed out.',
    sure: 'If you are sure of both, ask your school office whether your account is open.',
    newHere: 'New here? Open the link in the mail that your school sent you, or type in',
    letter: 'the code of its letter',
    neither: '. If you have neither, ask your school office.',
  },
  cy: {
    title: 'Mewngofnodi',
    busy: 'Wrthi’n mewngofnodi …',
    passkey: 'Mewngofnodi ag allwedd mynediad',
    password: 'Mae eich cyfrinair newydd wedi’i osod. Mewngofnodwch ag ef.',
    'signed-out': 'Rydych wedi allgofnodi.',
    sure: 'Os ydych yn siŵr o’r ddau, gofynnwch i swyddfa’r ysgol a yw eich cyfrif ar agor.',
    newHere: 'Newydd yma? Agorwch y ddolen yn yr e-bost a anfonodd eich ysgol atoch, neu teipiwch',
    letter: 'god ei llythyr',
    neither: '. Os nad oes gennych y naill na’r llall, gofynnwch i swyddfa’r ysgol.',
  },
  pl: {
    title: 'Logowanie',
    busy: 'Logowanie …',
    passkey: 'Zaloguj się kluczem dostępu',
    password: 'Nowe hasło jest ustawione. Proszę się nim zalogować.',
    'signed-out': 'Wylogowano.',
    sure: 'Jeśli jedno i drugie jest na pewno dobre, proszę zapytać w sekretariacie szkoły, czy konto jest otwarte.',
    newHere: 'Pierwszy raz? Proszę otworzyć link z wiadomości od szkoły albo wpisać',
    letter: 'kod z listu',
    neither: '. Jeśli nie ma ani linku, ani listu, pomoże sekretariat szkoły.',
  },
  ur: {
    title: 'سائن اِن',
    busy: 'سائن اِن ہو رہا ہے …',
    passkey: 'پاس کی سے سائن اِن کریں',
    password: 'آپ کا نیا پاس ورڈ محفوظ ہو گیا ہے۔ اس سے سائن اِن کریں۔',
    'signed-out': 'آپ سائن آؤٹ ہو گئے ہیں۔',
    sure: 'اگر آپ کو دونوں کا یقین ہو تو اسکول کے دفتر سے پوچھیں کہ آیا آپ کا اکاؤنٹ کھلا ہے۔',
    newHere: 'یہاں نئے ہیں؟ اسکول کی بھیجی ہوئی ای میل کا لنک کھولیں، یا لکھیں',
    letter: 'اس کے خط کا کوڈ',
    neither: '۔ اگر دونوں نہ ہوں تو اسکول کے دفتر سے پوچھیں۔',
  },
  ar: {
    title: 'الدخول إلى حسابك',
    busy: 'جارٍ تسجيل الدخول …',
    passkey: 'تسجيل الدخول بمفتاح مرور',
    password: 'تم حفظ كلمة مرورك الجديدة. سجّل الدخول بها.',
    'signed-out': 'تم تسجيل خروجك.',
    sure: 'إن كان كلاهما صحيحًا، فاسأل مكتب المدرسة هل حسابك مفتوح.',
    newHere: 'أول مرة هنا؟ افتح الرابط في الرسالة التي أرسلتها إليك مدرستك، أو اكتب',
    letter: 'رمز رسالتها الورقية',
    neither: '. إن لم يكن لديك أي منهما، فاسأل مكتب المدرسة.',
  },
};
