import type { MailLanguage } from '../roster/rules.ts';

/** How a device is called: `{browser}` and `{system}` are filled in. */
export interface DeviceWords {
  readonly both: string;
  readonly system: string;
  readonly unknown: string;
  readonly noAddress: string;
}

/** How a device is called in every language that accounts are written to in; `noAddress` where nobody knows its network address. */
export const deviceWords: Readonly<Record<MailLanguage, DeviceWords>> = {
  en: {
    both: '{browser} on {system}',
    system: 'A browser on {system}',
    unknown: 'A device we do not recognise',
    noAddress: 'not known',
  },
  cy: {
    both: '{browser} ar {system}',
    system: 'Porwr ar {system}',
    unknown: 'Dyfais nad ydym yn ei hadnabod',
    noAddress: 'anhysbys',
  },
  pl: {
    both: '{browser}, {system}',
    system: 'Przeglądarka, {system}',
    unknown: 'Nierozpoznane urządzenie',
    noAddress: 'nieznany',
  },
  ur: {
    both: '{system} پر {browser}',
    system: '{system} پر ایک براؤزر',
    unknown: 'ایک آلہ جسے ہم نہیں پہچانتے',
    noAddress: 'معلوم نہیں',
  },
  ar: {
    both: '{browser} على {system}',
    system: 'متصفح على {system}',
    unknown: 'جهاز لا نتعرف عليه',
    noAddress: 'غير معروف',
  },
};
