import type { ShellWords } from './shell-words.ts';

/** What stands round a page that families see, in Arabic. */
export const ar: ShellWords = {
  skip: 'الانتقال إلى المحتوى',
  foot: 'بوابتك إلى أنظمة مدرستك.',
  home: 'Gatehouse، منتجاتك',
  familyHome: 'Gatehouse، عائلتي',
  family: 'عائلتي',
  switchProduct: 'الانتقال إلى منتج آخر',
  products: 'منتجاتك',
  noProducts: 'تظهر هنا المنتجات التي تُتاح لك.',
  account: '{initials}، حسابك',
  profile: 'ملفك الشخصي',
  signOut: 'تسجيل الخروج',
  signOutEverywhere: 'تسجيل الخروج من جميع الأجهزة',
  light: 'استخدام ألوان فاتحة',
  dark: 'استخدام ألوان داكنة',
  messages: 'الرسائل',
  dismiss: 'إغلاق الرسالة',
};
