import { apart } from './apart.ts';
import type { LetterWords } from './letter-words.ts';

/** The letter to families, in Arabic. */
export const letterInArabic: LetterWords = {
  title: 'حسابك العائلي',
  hello: (name) => `مرحبًا ${apart(name)}،`,
  about: (school) =>
    `لدى ${apart(school)} حساب عائلي لك. هو لك وحدك: يُرجى عدم إعطاء هذه الرسالة لأي شخص آخر. سترى فيه ما لدى المدرسة لك بخصوص:`,
  more: (count) => {
    const number = apart(String(count));
    const forms = { zero: '', one: 'وطفل آخر', two: 'وطفلان آخران', few: `و${number} أطفال آخرين` };
    const form = new Intl.PluralRules('ar').select(count);
    return form === 'many' || form === 'other' ? `و${number} طفلًا آخر` : forms[form];
  },
  openAddress: 'افتح هذا العنوان',
  typeCode: 'واكتب هذا الرمز',
  whatToDo: 'ما عليك فعله',
  steps: [
    'وجّه كاميرا الهاتف إلى المربع، أو افتح العنوان المكتوب بجانبه واكتب الرمز.',
    'اختر اسمًا لتسجيل الدخول وكلمة مرور. إذا كان لديك حساب هنا من قبل فسجّل الدخول به.',
    'هذا كل شيء. لن تحتاج إلى الرمز بعد ذلك، ويمكنك التخلص من هذه الرسالة.',
  ],
  linkAsks: 'وإذا طلب منك رابط في رسالة إلكترونية رمزًا فاكتب هذا الرمز هناك.',
  goodToKnow: 'معلومات مفيدة',
  until: ({ worksUntil, school }) =>
    `يعمل الرمز مرة واحدة، حتى ${apart(worksUntil)}. إذا لم يعمل، أو كان هنا خطأ ما، أو لم تكن هذه الرسالة لك، فيُرجى سؤال مكتب ${apart(school)}. يمكنهم طباعة رسالة جديدة لك.`,
  password: {
    title: 'كلمة مرور جديدة لحسابك العائلي',
    about: (school) =>
      `أعدّ مكتب ${apart(school)} هذه الرسالة لتختار كلمة مرور جديدة. هي لك وحدك: يُرجى عدم إعطائها لأي شخص آخر.`,
    login: 'اسم تسجيل الدخول',
    steps: [
      'اختر كلمة مرور جديدة. وحتى ذلك الحين تبقى القديمة صالحة.',
      'سجّل الدخول بها. سيُسجَّل خروجك من كل مكان آخر. لن تحتاج إلى الرمز بعد ذلك، ويمكنك التخلص من هذه الرسالة.',
    ],
  },
  never: (school) => `لن يطلب منك أحد من ${apart(school)} هذا الرمز أو كلمة المرور.`,
};
