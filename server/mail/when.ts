import type { MailLanguage } from '../roster/rules.ts';

const parts = {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const format = new Intl.DateTimeFormat('en-GB', { ...parts, timeZoneName: 'short' });

/** With the digits and the calendar of the links and pages that it is compared with. */
const abroad: Readonly<Record<Exclude<MailLanguage, 'en'>, Intl.DateTimeFormat>> = {
  cy: new Intl.DateTimeFormat('cy', parts),
  pl: new Intl.DateTimeFormat('pl', parts),
  ur: new Intl.DateTimeFormat('ur-u-nu-latn-ca-gregory', { ...parts, hourCycle: 'h23' }),
  ar: new Intl.DateTimeFormat('ar-u-nu-latn-ca-gregory', { ...parts, hourCycle: 'h23' }),
};

/** In Welsh a day is written small within a sentence; in Urdu the sentence round it has the preposition already. */
const withinSentence = (text: string) => text.replace(/^Dydd/, 'dydd').replace(' کو ', '، ');

const days: Readonly<Record<MailLanguage, Intl.DateTimeFormat>> = {
  en: dayFormat('en-GB'),
  cy: dayFormat('cy'),
  pl: dayFormat('pl'),
  ur: dayFormat('ur-u-nu-latn-ca-gregory'),
  ar: dayFormat('ar-u-nu-latn-ca-gregory'),
};

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** The last day before an instant, "31 March 2027", in the language of whoever reads it. */
export const lastDayBefore = (instant: Date, language: MailLanguage = 'en'): string =>
  days[language].format(new Date(instant.getTime() - 1));

/** An instant as our mails say it: "Monday 15 March 2027 at 09:00 (GMT)", or in the language of whoever reads it. */
export function when(instant: Date, language: MailLanguage = 'en'): string {
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  // Other languages would spell the zone as a sum, "GMT +0"; the letters stand on every clock here.
  const zone = `(${part['timeZoneName']})`;
  if (language !== 'en') return `${withinSentence(abroad[language].format(instant))} ${zone}`;
  return `${part['weekday']} ${part['day']} ${part['month']} ${part['year']} at ${part['hour']}:${part['minute']} ${zone}`;
}
