import type { NoAccessWords } from './no-access-words.ts';

/** What a family reads who may not open a product, in Arabic. */
export const ar: NoAccessWords = {
  page: 'لا يوجد وصول',
  title: 'ليس لديك وصول إلى {product}',
  titleUnknown: 'ليس لديك وصول إلى هذا المنتج',
  now: 'يمكنك الآن فتح {product}',
  given: 'أُتيح لك الوصول في هذه الأثناء.',
  notOurs:
    'ليس هذا من المنتجات التي تتيحها مدرستك. إذا كان هذا خطأً في رأيك فأخبر مكتب المدرسة بما أردت فتحه.',
  notAmong:
    'يفتح حسابك ما أتاحته مدرسة طفلك لأولياء الأمور ومقدّمي الرعاية. وليس {product} من بينه في الوقت الحالي. إذا كان هذا خطأً في رأيك فيُرجى سؤال مكتب المدرسة.',
  goOn: 'المتابعة إلى {product}',
  goBack: 'الرجوع إلى {product}',
  goBackUnknown: 'الرجوع إلى المنتج',
  family: 'عائلتي',
  somebodyElse: 'تسجيل الدخول بحساب شخص آخر',
  signedInAs: 'الحساب المسجّل هنا: {login}.',
};
