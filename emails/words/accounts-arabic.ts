import type { AccountWords } from './account-words.ts';
import { apart } from './apart.ts';

const hello = (name: string) => `مرحبًا ${apart(name)}،`;
const chooseNew = 'اختر كلمة مرور جديدة';
const sent = (from: string, to: string) => `أُرسلت من ${apart(from)} إلى ${apart(to)}`;
const notYou = {
  strong: 'إذا لم تكن أنت من فعل ذلك',
  rest: ' فاختر كلمة مرور جديدة الآن، وأخبر مكتب المدرسة.',
};

/** The mails about somebody's own account, in Arabic. */
export const accountsInArabic: AccountWords = {
  passwordChanged: {
    subject: () => 'تم تغيير كلمة مرورك',
    heading: () => 'تم تغيير كلمة مرورك',
    preview: () => 'إذا لم تكن أنت من فعل ذلك فاختر كلمة مرور جديدة الآن.',
    before: ({ personName, toAddress, changedAt }) => [
      hello(personName),
      `غُيّرت كلمة مرور الحساب ${apart(toAddress)} (${apart(changedAt)})، وسُجّل خروج جميع الأجهزة الأخرى.`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)} لأن كلمة مرور حسابك غُيّرت. إذا كنت أنت من غيّرها فلا يلزمك فعل أي شيء.`,
  },
  factorChanged: {
    subject: () => 'تغيّرت طريقة تسجيل دخولك',
    heading: () => 'تغيّرت طريقة تسجيل دخولك',
    preview: ({ change }) => `${change} إذا لم تكن أنت من فعل ذلك فتصرّف الآن.`,
    before: ({ personName, change, changedAt, toAddress }) => [
      hello(personName),
      `${change} حدث ذلك للحساب ${apart(toAddress)} (${apart(changedAt)}). وسُجّل خروج جميع الأجهزة الأخرى.`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)} لأن طريقة تسجيل دخولك تغيّرت. إذا كنت أنت من غيّرها فلا يلزمك فعل أي شيء.`,
  },
  newDevice: {
    subject: ({ device }) => `تسجيل دخول جديد: ${device}`,
    heading: () => 'تسجيل دخول من جهاز جديد',
    preview: ({ device, signedInAt }) =>
      `${device}، ${apart(signedInAt)}. إذا لم تكن أنت من فعل ذلك فتصرّف الآن.`,
    before: ({ personName, toAddress, device, signedInAt, address }) => [
      hello(personName),
      `سُجّل الدخول إلى الحساب ${apart(toAddress)} من جهاز لم يُستخدم معه من قبل:`,
      { strong: device, rest: [signedInAt, `عنوان الشبكة: ${apart(address)}`] },
      'إذا كنت أنت فكل شيء على ما يرام.',
      {
        strong: 'وإذا لم تكن أنت',
        rest: ' فاختر كلمة مرور جديدة فورًا: بذلك يُسجَّل خروج كل جهاز. ثم أخبر مكتب المدرسة.',
      },
    ],
    button: chooseNew,
    after: () => ['يعرض ملفك الشخصي في البوابة الأجهزة التي سجّلت الدخول منها.'],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)} لأن أحدهم سجّل الدخول إلى حسابك. إذا كنت أنت فلا يلزمك فعل أي شيء.`,
  },
  emailChange: {
    subject: () => 'أكّد عنوان بريدك الإلكتروني الجديد',
    heading: () => 'أكّد عنوان بريدك الإلكتروني الجديد',
    preview: ({ worksUntil }) => `يعمل الرابط حتى ${apart(worksUntil)}.`,
    before: ({ personName, toAddress }) => [
      hello(personName),
      `طلبت أن تسجّل الدخول من الآن باستخدام ${apart(toAddress)}. لن يتغيّر شيء ما لم تؤكّده.`,
    ],
    button: 'أكّد هذا العنوان',
    after: ({ worksUntil }) => [
      `يعمل الرابط مرة واحدة، حتى ${apart(worksUntil)}، في متصفح سجّلت الدخول فيه. لا يعمل إلا أحدث رابط.`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `${sent(portalName, toAddress)} لأن هذا العنوان ذُكر بصفته عنوان تسجيل الدخول الجديد لشخص ما (${apart(askedAt)}). إذا لم تكن أنت فلا يلزمك فعل أي شيء: لا يدخل أحد من دون هذه الرسالة، ولن يطلب منك أحد هذا الرابط أبدًا.`,
  },
  emailChangeAsked: {
    subject: () => 'طلب أحدهم تغيير عنوان تسجيل دخولك',
    heading: () => 'طُلب عنوان جديد لتسجيل الدخول',
    preview: () => 'لم يتغيّر شيء بعد. إذا لم تكن أنت من فعل ذلك فغيّر كلمة مرورك الآن.',
    before: ({ personName, askedAt, newEmail, toAddress }) => [
      hello(personName),
      `طلب شخص يعرف كلمة مرورك، أنت على الأرجح، تسجيل الدخول باستخدام ${apart(newEmail)} بدلًا من ${apart(toAddress)} (${apart(askedAt)}).`,
      'لم يتغيّر شيء بعد: يجب تأكيد العنوان الجديد عبر رابط أُرسل إليه.',
      {
        strong: 'إذا لم تكن أنت من فعل ذلك',
        rest: ' فغيّر كلمة مرورك الآن: هذا يوقف التغيير ويُسجّل خروج الجميع سواك.',
      },
    ],
    button: 'عرض ملفك الشخصي',
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)} لأنه العنوان الذي تسجّل الدخول به. إذا كنت أنت من طلب التغيير فلا يلزمك فعل أي شيء هنا.`,
  },
  emailChangeTaken: {
    subject: () => 'حاول أحدهم استخدام عنوان بريدك الإلكتروني',
    heading: () => 'حاول أحدهم استخدام عنوان بريدك الإلكتروني',
    preview: () => 'لم يتغيّر شيء. تسجّل الدخول كما من قبل.',
    before: ({ askedAt, toAddress }) => [
      `طلب شخص له حساب آخر هنا تسجيل الدخول من الآن باستخدام ${apart(toAddress)} (${apart(askedAt)}).`,
      'لديك حساب بهذا العنوان من قبل، لذلك لم يُغيَّر شيء ولم يُخبَر ذلك الشخص. تسجّل الدخول كما من قبل.',
      'إذا كنت أنت ذلك الشخص ولديك حسابان، فسجّل الدخول بالحساب الذي تريد الاحتفاظ به، واطلب من مدرستك نقل وصولك إليه.',
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)} لأن هذا العنوان ذُكر بصفته عنوان تسجيل الدخول الجديد لشخص ما. إذا لم تكن أنت فلا يلزمك فعل أي شيء.`,
  },
  emailChanged: {
    subject: () => 'تم تغيير عنوان تسجيل دخولك',
    heading: () => 'تم تغيير عنوان تسجيل دخولك',
    preview: ({ newEmail }) => `من الآن تسجّل الدخول باستخدام ${apart(newEmail)}.`,
    before: ({ personName, changedAt, newEmail, toAddress }) => [
      hello(personName),
      `من الآن تسجّل الدخول باستخدام ${apart(newEmail)}، لا باستخدام ${apart(toAddress)} (${apart(changedAt)}). تبقى كلمة مرورك كما هي. وسُجّل خروج جميع الأجهزة الأخرى.`,
      {
        strong: 'إذا لم تكن أنت من فعل ذلك',
        rest: ' فأخبر مكتب المدرسة فورًا: يمكنهم إنهاء وصول هذا الحساب.',
      },
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)} لأنه العنوان الذي كنت تسجّل الدخول به حتى الآن. إذا كنت أنت من أجرى التغيير فلا يلزمك فعل أي شيء.`,
  },
  addressCode: {
    subject: ({ placeName }) => `رمزك لدعوة ${apart(placeName)}`,
    heading: () => 'رمزك',
    preview: () => 'يعمل لمدة عشر دقائق.',
    before: ({ inviteeName, loginAddress, placeName }) => [
      hello(inviteeName),
      `يريد شخص سجّل الدخول باسم ${apart(loginAddress)}، أنت على الأرجح، قبول دعوة ${apart(placeName)} بذلك الحساب. اكتب هذا الرمز لإثبات أن العنوانين لك:`,
    ],
    after: ({ worksUntil }) => [
      `يعمل مرة واحدة، حتى ${apart(worksUntil)}. إذا طلبت أكثر من رمز فلا يعمل إلا أحدثها.`,
    ],
    footer: ({ trustName, toAddress }) =>
      `${sent(trustName, toAddress)} لأن رمزًا طُلب لدعوتك. إذا لم تكن أنت فلا يلزمك فعل أي شيء: لا يحدث شيء من دون الرمز. لا تخبر به أحدًا أبدًا؛ لن يطلبه منك أحد من مدرستك.`,
  },
};
