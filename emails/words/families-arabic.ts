import type { Words } from '../define-email.ts';
import { apart } from './apart.ts';
import type { FamilyWords, WelcomeKey } from './family-words.ts';

const accept = 'إنشاء حسابك';
const hello = (name: string) => `مرحبًا ${apart(name)}،`;
const signsIn = ({ signInWith }: Words<WelcomeKey>) =>
  `بعد ذلك تسجّل الدخول باستخدام ${apart(signInWith)} وكلمة المرور التي تختارها.`;
const why = ({ trustName, toAddress, placeName }: Words<WelcomeKey>) =>
  `أُرسلت من ${apart(trustName)} إلى ${apart(toAddress)} لأن سجلات ${apart(placeName)} تذكرك بصفتك وليّ أمر أو مقدّم رعاية. إذا لم تكن تتوقع هذه الرسالة فلا يلزمك فعل أي شيء: لن يُنشأ أي حساب ما لم تنشئه بنفسك. وعند الشك اتصل بـ ${apart(placeName)} على رقم تعرفه من قبل.`;
const sameLink =
  'إنه الرابط نفسه الموجود في الرسالة الأولى. إذا كنت لا تريده فافتحه واختر الرفض: عندها لن يصلك أي تذكير آخر.';
const mistake = 'إذا كنت تعتقد أن هذا خطأ فاسأل مكتب المدرسة.';

/** The mails to families, in Arabic. */
export const familiesInArabic: FamilyWords = {
  welcome: {
    subject: ({ placeName }) => `مرحبًا بك في حسابك العائلي لدى ${apart(placeName)}`,
    heading: ({ placeName }) => `حسابك العائلي لدى ${apart(placeName)}`,
    preview: ({ worksUntil }) => `أنشئه قبل ${apart(worksUntil)}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `لدى ${apart(placeName)} حساب عائلي جاهز لك. هو لك وحدك، ويخصّ:`,
    ],
    button: accept,
    after: (to) => [
      signsIn(to),
      `يعمل الرابط مرة واحدة، حتى ${apart(to.worksUntil)}. إذا انتهت صلاحيته فافتحه واطلب رابطًا جديدًا، أو اسأل مكتب ${apart(to.placeName)}. إذا وصلتك أكثر من رسالة كهذه فإن الرابط الموجود في أحدثها هو وحده الذي يعمل.`,
    ],
    footer: why,
  },
  guarded: {
    ready: ({ placeName }) => `لدى ${apart(placeName)} حساب عائلي جاهز لك. هو لك وحدك.`,
    asks: {
      child_birth_date: 'يطلب الرابط أولًا تاريخ ميلاد أحد أطفالك في المدرسة، كي لا يفتح أحد غيرك حسابك.',
      letter_code: 'يطلب الرابط أولًا رمزًا، كي لا يفتح أحد غيرك حسابك. ترسله المدرسة إليك في رسالة ورقية.',
    },
  },
  reminder: {
    subject: ({ placeName }) => `تذكير: حسابك العائلي لدى ${apart(placeName)}`,
    heading: () => 'حسابك العائلي ما زال بانتظارك',
    preview: ({ worksUntil }) => `أنشئه قبل ${apart(worksUntil)}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `لدى ${apart(placeName)} حساب عائلي جاهز لك، وتنتهي صلاحية رابطه خلال أيام قليلة. وهو يخصّ:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `يعمل الرابط حتى ${apart(to.worksUntil)}. ${sameLink}`],
    footer: why,
  },
  lastReminder: {
    subject: ({ placeName }) => `اليوم الأخير: حسابك العائلي لدى ${apart(placeName)}`,
    heading: () => 'تنتهي صلاحية رابط حسابك العائلي قريبًا',
    preview: ({ worksUntil }) => `أنشئه قبل ${apart(worksUntil)}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `لدى ${apart(placeName)} حساب عائلي جاهز لك. هذا آخر تذكير: تنتهي صلاحية الرابط خلال يوم واحد. وهو يخصّ:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `يعمل الرابط حتى ${apart(to.worksUntil)}. ${sameLink}`],
    footer: why,
  },
  childAdded: {
    subject: ({ placeName }) => `أُضيفت ${apart(placeName)} إلى حسابك العائلي`,
    heading: ({ placeName }) => `أُضيفت ${apart(placeName)} إلى حسابك العائلي`,
    preview: () => 'لا يلزمك فعل أي شيء: سجّل الدخول كالمعتاد.',
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `أُضيفت ${apart(placeName)} إلى الحساب العائلي الذي لديك من قبل. ستجد هناك من الآن:`,
    ],
    button: 'افتح حسابك العائلي',
    after: () => ['سجّل الدخول كالمعتاد. لا توجد كلمة مرور جديدة.'],
    footer: ({ trustName, toAddress, placeName }) =>
      `أُرسلت من ${apart(trustName)} إلى ${apart(toAddress)} لأن سجلات ${apart(placeName)} تذكرك بصفتك وليّ أمر أو مقدّم رعاية. إذا لم يكن ذلك صحيحًا فاتصل بـ ${apart(placeName)} على رقم تعرفه من قبل.`,
  },
  ended: {
    subject: ({ schoolName }) => `انتهى حسابك العائلي لدى ${apart(schoolName)}`,
    heading: () => 'انتهى حسابك العائلي',
    preview: ({ keptUntil }) => `يمكن لمكتب المدرسة إعادته حتى ${apart(keptUntil)}.`,
    before: ({ personName, schoolName, keptUntil }) => [
      hello(personName),
      `انتهى وصولك إلى ${apart(schoolName)}، ولم يعد بإمكانك تسجيل الدخول إلى حسابك العائلي.`,
      `${mistake} حتى ${apart(keptUntil)} يمكن للمكتب أن يعيد إليك الحساب نفسه بكلمة المرور نفسها. بعد ذلك اليوم ستحتاج إلى دعوة جديدة.`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `أُرسلت من ${apart(schoolName)} (${apart(trustName)}) إلى ${apart(toAddress)} لأنه كان لديك حساب عائلي عندنا. لا يلزمك فعل أي شيء. إذا كان لديك سؤال فاسأل مكتب المدرسة.`,
  },
  endedHere: {
    subject: ({ schoolName }) => `انتهى وصولك إلى ${apart(schoolName)}`,
    heading: ({ schoolName }) => `انتهى وصولك إلى ${apart(schoolName)}`,
    preview: () => 'بيانات تسجيل دخولك باقية كما كانت.',
    before: ({ personName, schoolName }) => [
      hello(personName),
      `انتهى وصولك العائلي إلى ${apart(schoolName)}. كل شيء آخر كان بإمكانك فتحه باقٍ كما كان، وكذلك بيانات تسجيل دخولك وكلمة مرورك. قد يُطلب منك تسجيل الدخول من جديد.`,
      `${mistake} يمكنهم إعادة الوصول إليك.`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `أُرسلت من ${apart(schoolName)} (${apart(trustName)}) إلى ${apart(toAddress)} لأنه كان لديك وصول إلى هذه المدرسة. لا يلزمك فعل أي شيء. إذا كان لديك سؤال فاسأل مكتب المدرسة.`,
  },
  restored: {
    subject: ({ schoolName }) => `عاد وصولك إلى ${apart(schoolName)}`,
    heading: ({ schoolName }) => `عاد وصولك إلى ${apart(schoolName)}`,
    preview: () => 'الحساب نفسه وكلمة المرور نفسها كما كانا.',
    before: ({ personName, schoolName, signInAs }) => [
      hello(personName),
      `أعاد مكتب ${apart(schoolName)} وصولك إليك. سجّل الدخول باسم ${apart(signInAs)} وبكلمة المرور التي كانت لديك. لا يوجد ما يلزم قبوله.`,
    ],
    button: 'تسجيل الدخول',
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `أُرسلت من ${apart(schoolName)} (${apart(trustName)}) إلى ${apart(toAddress)} لأن وصولك أُعيد إليك. إذا لم تكن تتوقع هذه الرسالة فلا يلزمك فعل أي شيء. إذا كان لديك سؤال فاسأل مكتب المدرسة.`,
  },
  reportAnswered: {
    subject: ({ placeName }) => `أجابت ${apart(placeName)} عن بلاغك`,
    heading: ({ placeName }) => `أجابت ${apart(placeName)} عن بلاغك`,
    preview: ({ answer }) => answer,
    before: ({ personName, placeName }) => [
      hello(personName),
      `أخبرت ${apart(placeName)} بأن شيئًا في سجلك غير صحيح. ويجيب المكتب:`,
    ],
    button: 'افتح صفحة عائلتي',
    after: () => ['يمكنك رؤية الجواب في صفحة عائلتك أيضًا.'],
    footer: ({ trustName, toAddress, placeName }) =>
      `أُرسلت من ${apart(trustName)} إلى ${apart(toAddress)} لأنك أبلغت ${apart(placeName)} عن خطأ. إذا لم تفعل ذلك أو كان لديك سؤال فاسأل مكتب المدرسة.`,
  },
  passwordReset: {
    subject: () => 'اختر كلمة مرور جديدة',
    heading: () => 'اختر كلمة مرور جديدة',
    preview: ({ worksUntil }) => `يعمل الرابط حتى ${apart(worksUntil)}.`,
    before: ({ personName, loginName }) => [
      hello(personName),
      `طلب أحدهم، أنت أو مكتب المدرسة على الأرجح، كلمة مرور جديدة للحساب الذي يسجّل الدخول باستخدام ${apart(loginName)}.`,
    ],
    button: 'اختر كلمة مرور جديدة',
    after: ({ worksUntil }) => [
      `يعمل الرابط مرة واحدة، حتى ${apart(worksUntil)}. بعد ذلك اطلب رابطًا آخر من صفحة تسجيل الدخول.`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `أُرسلت من ${apart(portalName)} إلى ${apart(toAddress)} لأن كلمة مرور جديدة طُلبت (${apart(askedAt)}). إذا لم تكن أنت من طلبها فلا يلزمك فعل أي شيء: تبقى كلمة مرورك كما هي. لن يطلب منك أحد من مدرستك هذا الرابط أبدًا.`,
  },
};
