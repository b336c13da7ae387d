import type { Language } from '#server/contacts/family/rules.ts';

/** The page of a link for a new login address. `{email}` is that address; `open` to `unknown` say why the link does nothing. */
interface EmailWords {
  readonly title: string;
  readonly what: string;
  readonly note: string;
  readonly use: string;
  readonly changing: string;
  readonly notNow: string;
  readonly signInTitle: string;
  readonly signInWhat: string;
  readonly otherTitle: string;
  readonly otherWhat: string;
  readonly otherSignIn: string;
  readonly signingOut: string;
  readonly stay: string;
  readonly usedTitle: string;
  readonly deadTitle: string;
  readonly open: string;
  readonly expired: string;
  readonly replaced: string;
  readonly used: string;
  readonly unknown: string;
  readonly profile: string;
}

/** The page of a link for a new login address, in every language that families are written to in. */
export const emailWords: Readonly<Record<Language, EmailWords>> = {
  en: {
    title: 'Confirm your new e-mail address',
    what: 'From now on you sign in with {email}. Your password stays as it is.',
    note: 'All your other devices will be signed out, and your old address is told.',
    use: 'Use this address from now on',
    changing: 'Changing …',
    notNow: 'Not now',
    signInTitle: 'Sign in to confirm your new address',
    signInWhat:
      'To use {email} from now on, sign in once more with your present address. You come back here by yourself.',
    otherTitle: 'This link is for another account',
    otherWhat: 'You are signed in with an account that did not ask for this change. Nothing was changed.',
    otherSignIn: 'Sign in with the other account',
    signingOut: 'Signing out …',
    stay: 'Stay signed in, and go to your products',
    usedTitle: 'This link was used already',
    deadTitle: 'This link does not work',
    open: 'Open the link from the mail again.',
    expired: 'This link has run out: it works for one hour.',
    replaced: 'This link was replaced by a newer one, or stopped by a new password.',
    used: 'This link was used already: the address is changed.',
    unknown: 'We do not know this link. Open the whole of it from the mail, or ask for the change again.',
    profile: 'Go to your profile',
  },
  cy: {
    title: 'Cadarnhewch eich cyfeiriad e-bost newydd',
    what: 'O hyn ymlaen byddwch yn mewngofnodi gyda {email}. Mae eich cyfrinair yn aros fel y mae.',
    note: 'Bydd eich holl ddyfeisiau eraill yn cael eu hallgofnodi, a rhoddir gwybod i’ch hen gyfeiriad.',
    use: 'Defnyddio’r cyfeiriad hwn o hyn ymlaen',
    changing: 'Wrthi’n newid …',
    notNow: 'Nid nawr',
    signInTitle: 'Mewngofnodwch i gadarnhau eich cyfeiriad newydd',
    signInWhat:
      'I ddefnyddio {email} o hyn ymlaen, mewngofnodwch unwaith eto gyda’ch cyfeiriad presennol. Byddwch yn dod yn ôl yma ar eich union.',
    otherTitle: 'Ar gyfer cyfrif arall y mae’r ddolen hon',
    otherWhat: 'Rydych wedi mewngofnodi â chyfrif na ofynnodd am y newid hwn. Ni newidiwyd dim.',
    otherSignIn: 'Mewngofnodi â’r cyfrif arall',
    signingOut: 'Wrthi’n allgofnodi …',
    stay: 'Aros wedi mewngofnodi, a mynd i’ch tudalen',
    usedTitle: 'Defnyddiwyd y ddolen hon eisoes',
    deadTitle: 'Nid yw’r ddolen hon yn gweithio',
    open: 'Agorwch y ddolen o’r e-bost eto.',
    expired: 'Mae’r ddolen hon wedi dod i ben: mae’n gweithio am awr.',
    replaced: 'Daeth dolen fwy newydd yn lle’r un hon, neu fe’i hataliwyd gan gyfrinair newydd.',
    used: 'Mae’r ddolen hon wedi’i defnyddio eisoes: mae’r cyfeiriad wedi newid.',
    unknown:
      'Nid ydym yn adnabod y ddolen hon. Agorwch y cyfan ohoni o’r e-bost, neu gofynnwch am y newid eto.',
    profile: 'Mynd i’ch proffil',
  },
  pl: {
    title: 'Prosimy potwierdzić nowy adres e-mail',
    what: 'Od teraz logują się Państwo za pomocą {email}. Hasło pozostaje bez zmian.',
    note: 'Wszystkie inne urządzenia zostaną wylogowane, a na dotychczasowy adres wyślemy wiadomość.',
    use: 'Używaj odtąd tego adresu',
    changing: 'Zmienianie …',
    notNow: 'Nie teraz',
    signInTitle: 'Prosimy się zalogować, aby potwierdzić nowy adres',
    signInWhat:
      'Aby używać odtąd {email}, prosimy zalogować się jeszcze raz obecnym adresem. Potem ta strona otworzy się sama.',
    otherTitle: 'Ten link dotyczy innego konta',
    otherWhat: 'Są Państwo zalogowani na konto, z którego nie poproszono o tę zmianę. Nic nie zmieniono.',
    otherSignIn: 'Zaloguj się na drugie konto',
    signingOut: 'Wylogowywanie …',
    stay: 'Pozostań na tym koncie i przejdź do swojej strony',
    usedTitle: 'Ten link został już użyty',
    deadTitle: 'Ten link nie działa',
    open: 'Prosimy ponownie otworzyć link z wiadomości.',
    expired: 'Ten link wygasł: działa przez godzinę.',
    replaced: 'Ten link zastąpiono nowszym albo unieważniła go zmiana hasła.',
    used: 'Ten link został już użyty: adres jest zmieniony.',
    unknown:
      'Nie znamy tego linku. Prosimy otworzyć go w całości z wiadomości albo poprosić o zmianę ponownie.',
    profile: 'Przejdź do profilu',
  },
  ur: {
    title: 'اپنے نئے ای میل پتے کی تصدیق کریں',
    what: 'اب سے آپ {email} سے سائن اِن کریں گے۔ آپ کا پاس ورڈ پہلے جیسا ہی رہے گا۔',
    note: 'آپ کے باقی تمام آلات سائن آؤٹ ہو جائیں گے، اور آپ کے پرانے پتے کو بتایا جائے گا۔',
    use: 'اب سے یہ پتہ استعمال کریں',
    changing: 'تبدیل ہو رہا ہے …',
    notNow: 'ابھی نہیں',
    signInTitle: 'اپنے نئے پتے کی تصدیق کے لیے سائن اِن کریں',
    signInWhat:
      'اب سے {email} استعمال کرنے کے لیے اپنے موجودہ پتے سے ایک بار پھر سائن اِن کریں۔ آپ خود بخود یہاں واپس آ جائیں گے۔',
    otherTitle: 'یہ لنک کسی اور اکاؤنٹ کے لیے ہے',
    otherWhat: 'آپ جس اکاؤنٹ سے سائن اِن ہیں اُس نے یہ تبدیلی نہیں مانگی۔ کچھ نہیں بدلا گیا۔',
    otherSignIn: 'دوسرے اکاؤنٹ سے سائن اِن کریں',
    signingOut: 'سائن آؤٹ ہو رہا ہے …',
    stay: 'سائن اِن رہیں، اور اپنے صفحے پر جائیں',
    usedTitle: 'یہ لنک پہلے ہی استعمال ہو چکا ہے',
    deadTitle: 'یہ لنک کام نہیں کرتا',
    open: 'ای میل کا لنک دوبارہ کھولیں۔',
    expired: 'اس لنک کی مدت ختم ہو گئی ہے: یہ ایک گھنٹے تک کام کرتا ہے۔',
    replaced: 'اس لنک کی جگہ نیا لنک آ گیا ہے، یا نئے پاس ورڈ نے اسے روک دیا ہے۔',
    used: 'یہ لنک پہلے ہی استعمال ہو چکا ہے: پتہ تبدیل ہو گیا ہے۔',
    unknown: 'ہم یہ لنک نہیں پہچانتے۔ ای میل سے پورا لنک کھولیں، یا تبدیلی دوبارہ مانگیں۔',
    profile: 'اپنے پروفائل پر جائیں',
  },
  ar: {
    title: 'أكّد عنوان بريدك الإلكتروني الجديد',
    what: 'من الآن تسجّل الدخول باستخدام {email}. تبقى كلمة مرورك كما هي.',
    note: 'سيُسجَّل خروج جميع أجهزتك الأخرى، وتُرسل رسالة إلى عنوانك القديم.',
    use: 'استخدام هذا العنوان من الآن',
    changing: 'جارٍ التغيير …',
    notNow: 'ليس الآن',
    signInTitle: 'سجّل الدخول لتأكيد عنوانك الجديد',
    signInWhat: 'لاستخدام {email} من الآن، سجّل الدخول مرة أخرى بعنوانك الحالي. بعد ذلك تعود إلى هنا تلقائيًا.',
    otherTitle: 'هذا الرابط لحساب آخر',
    otherWhat: 'سجّلت الدخول بحساب لم يطلب هذا التغيير. لم يتغيّر شيء.',
    otherSignIn: 'تسجيل الدخول بالحساب الآخر',
    signingOut: 'جارٍ تسجيل الخروج …',
    stay: 'البقاء في هذا الحساب والذهاب إلى صفحتك',
    usedTitle: 'استُخدم هذا الرابط من قبل',
    deadTitle: 'هذا الرابط لا يعمل',
    open: 'افتح الرابط من الرسالة مرة أخرى.',
    expired: 'انتهت صلاحية هذا الرابط: يعمل لمدة ساعة واحدة.',
    replaced: 'حلّ رابط أحدث محل هذا الرابط، أو أوقفته كلمة مرور جديدة.',
    used: 'استُخدم هذا الرابط من قبل: تم تغيير العنوان.',
    unknown: 'لا نعرف هذا الرابط. افتحه كاملًا من الرسالة، أو اطلب التغيير من جديد.',
    profile: 'الذهاب إلى ملفك الشخصي',
  },
};
