import type { MailLanguage } from '../languages.ts';

/** What stands over a link's address, for whoever cannot press the button. */
export const copyAddress: Readonly<Record<MailLanguage, string>> = {
  en: 'If the button does not work, copy this address into your browser:',
  cy: 'Os nad yw’r botwm yn gweithio, copïwch y cyfeiriad hwn i’ch porwr:',
  pl: 'Jeśli przycisk nie działa, prosimy skopiować ten adres do przeglądarki:',
  ur: 'اگر بٹن کام نہ کرے تو یہ پتہ اپنے براؤزر میں کاپی کریں:',
  ar: 'إذا لم يعمل الزر فانسخ هذا العنوان إلى متصفحك:',
};
