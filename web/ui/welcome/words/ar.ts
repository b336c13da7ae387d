import type { WelcomeWords } from './welcome-words.ts';

/** The pages of a welcome in Arabic. */
export const ar: WelcomeWords = {
  account: 'حسابك العائلي',
  title: 'حسابك العائلي لدى {school}',
  hello: 'مرحبًا {name}. هذا الحساب لك وحدك، ويخصّ:',
  children: 'أطفالك هنا',
  create: 'إنشاء حسابي',
  haveOne: 'لديّ حساب بالفعل',
  until: 'يمكنك فعل ذلك حتى {until}.',
  notYou: 'لست أنت، أو لا تريده؟',
  decline: 'رفض',
  createTitle: 'أنشئ حسابك',
  once: 'تحتاج إليه مرة واحدة، لجميع أطفالك في {school} والمدارس الشريكة لها.',
  yourName: 'اسمك',
  signInWith: 'تسجّل الدخول باستخدام',
  signInName: 'تسجّل الدخول بهذا الاسم',
  signInNameHint:
    'احتفظ به أو اختر غيره. تسجّل الدخول به بدلًا من بريدك الإلكتروني؛ وتظل الرسائل تصل إلى ذلك البريد.',
  password: 'كلمة المرور',
  passwordRule: '{count} حرفًا على الأقل. ثلاث كلمات عشوائية تكفي.',
  show: 'إظهار',
  hide: 'إخفاء',
  creating: 'جارٍ إنشاء حسابك …',
  back: 'رجوع',
};
