import type { EntryWords } from './entry-words.ts';

/** How somebody comes in with an account that they have, in Arabic. */
export const ar: EntryWords = {
  signInTitle: 'تسجيل الدخول بحساب موجود',
  signInWhat: 'تُضاف {school} إليه فور دخولك.',
  login: 'عنوان البريد الإلكتروني أو اسم الدخول',
  forgot: 'نسيتها؟',
  logIn: 'تسجيل الدخول',
  loggingIn: 'جارٍ تسجيل الدخول …',
  signedInAs: 'الحساب المسجّل هنا باسم {name} ({login}).',
  isMe: 'نعم، هذا أنا: استخدام هذا الحساب',
  codeToo: 'للتأكد نرسل رمزًا إلى {email}، وتكتبه هنا.',
  somebodyElse: 'لا: تسجيل الدخول بحساب آخر',
  otherDevice: 'لا: شخص آخر يستخدم هذا الجهاز',
  signedOutHere: 'يُسجَّل خروج الحساب الآخر هنا، وتتابع أنت بحسابك.',
  codeTitle: 'اكتب الرمز',
  codeSent: 'أرسلنا ستة أرقام إلى {email}. وهي صالحة حتى الساعة {time}.',
  sixDigits: 'ستة أرقام من أحدث رسالة. انظر أيضًا في مجلد البريد غير المرغوب.',
  use: 'استخدام {login}',
  newCodeTitle: 'اطلب رمزًا جديدًا',
  codeOver: 'الرمز الذي أرسلناه آخر مرة لم يعد صالحًا. يمكننا إرسال رمز آخر إلى {email}.',
  newCode: 'إرسال رمز جديد',
};
