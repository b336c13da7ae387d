import type { CodeWords } from './code-words.ts';

/** The pages on which the code of a letter is typed in, in Arabic. */
export const ar: CodeWords = {
  title: 'رمز رسالتك الورقية',
  what: 'طبعته لك مدرستك. يتكوّن من اثني عشر حرفًا ورقمًا.',
  codeHint: 'مع الشرطات أو بدونها، بأحرف كبيرة أو صغيرة. لا يحتوي على O أو 0 أو I أو 1 أو L.',
  used: 'هل استخدمته من قبل؟',
  noLetter: 'ليست لديك رسالة ورقية؟ يمكن لمكتب المدرسة طباعة واحدة لك.',
  alone: 'مرحبًا {name}. هذا الحساب لك وحدك.',
  signsIn: 'مرحبًا {name}. لديك حساب هنا بالفعل. سجّل الدخول به، وستُضاف هذه المدرسة إليه.',
  keepName: 'احتفظ به أو اختر غيره، ودوّنه عندك: ستحتاج إليه في كل مرة.',
  another: 'لست أنت؟ رمز آخر',
  until: 'الرمز صالح حتى {until}.',
};
