import type { Language } from '#server/contacts/family/rules.ts';
import { wholeInstantOf } from './ui/when.ts';

/** Until when a welcome works, in the family's language: browsers know fewer languages than the server does. */
export function untilInWords(instant: string, language: Language): string {
  if (language === 'en') return wholeInstantOf(instant);
  const rightToLeft = language === 'ur' || language === 'ar';
  const format = new Intl.DateTimeFormat(rightToLeft ? `${language}-u-nu-latn-ca-gregory` : language, {
    timeZone: 'Europe/London',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(instant));
}
